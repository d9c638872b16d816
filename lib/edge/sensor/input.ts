import { attempt } from './attempt';
import { boxAt } from './box';
import { isOurs } from './here';
import { sinceAct } from './last-act';
import { listen } from './life';
import { SAME_KEY_MS } from './limits';
import { isTypedInto, noteTyping, settle, tellAt } from './watch';

const BREAK = /^insert(LineBreak|Paragraph)$/;

/** Listens to text going into boxes; never to what text. */
export function listenToInput(): void {
  listen('beforeinput', (event) => {
    const { inputType, target } = event;
    const isBreak = BREAK.test(inputType);
    if (!isBreak && isTypedInto(target)) return;
    settle();
    const box = boxAt(event);
    if (!box) return;
    if (isBreak) onBreak(box, event);
    else tellAt(box, inputType.startsWith('insert') ? 'insert' : 'erase');
    noteTyping(box, target);
  });

  for (const type of ['paste', 'drop', 'focusin'] as const) {
    listen(type, (event) => {
      const box = boxAt(event);
      if (box) tellAt(box, type === 'focusin' ? 'come' : 'insert');
    });
  }
}

/** A soft keyboard's Enter says what it is only by the line break it is about to insert. */
function onBreak(box: HTMLElement, event: InputEvent): void {
  const isSoftEnter = !event.isComposing && sinceAct(event) > SAME_KEY_MS;
  if (isSoftEnter && isOurs(box)) attempt(box, 'key');
  else if (!(box instanceof HTMLInputElement)) tellAt(box, 'newline'); // an input's submits its form
}
