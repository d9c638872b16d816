import { attempt } from './attempt';
import { boxOf } from './box';
import { isComposer } from './composer';
import { listen } from './listen';
import type { Moments } from './moments';
import { innermost } from './tree';
import type { Watch } from './watch';

/** What a key inserts is announced this soon after the key. */
const SAME_KEY_MS = 120;
const BREAK = /^insert(LineBreak|Paragraph)$/;

/** Listens to text going into boxes until the signal; never to what text. */
export function listenToInput(watch: Watch, signal: AbortSignal, moments: Moments): void {
  listen('beforeinput', signal, (event) => {
    const isBreak = BREAK.test(event.inputType);
    if (!isBreak && event.target === watch.typedInto && !watch.isWaiting) return;
    watch.settle();
    const box = boxOf(innermost(event));
    if (!box) return;
    watch.boxes.touch(box);
    if (isBreak) onBreak(watch, box, isSoftEnter(event, moments));
    else watch.tellAt(box, event.inputType.startsWith('insert') ? 'insert' : 'erase');
    watch.typedInto = watch.holdingOf(box) === 'typing' ? event.target : null;
  });

  listen('keypress', signal, (event) => {
    if (event.key === 'Enter') moments.unclearAt = event.timeStamp;
  });

  for (const type of ['paste', 'drop', 'focusin'] as const) {
    listen(type, signal, (event) => {
      const box = boxOf(innermost(event));
      if (!box) return;
      watch.boxes.touch(box);
      watch.tellAt(box, type === 'focusin' ? 'come' : 'insert');
    });
  }
}

/** A soft keyboard's Enter says what it is only by the line break it is about to insert. */
function isSoftEnter(event: InputEvent, { unclearAt, enterAt }: Moments): boolean {
  const isThatKey = (at: number) => event.timeStamp - at < SAME_KEY_MS;
  return !event.isComposing && isThatKey(unclearAt) && !isThatKey(enterAt);
}

function onBreak(watch: Watch, box: HTMLElement, isKey: boolean): void {
  if (isKey && isComposer(box, watch.here().rules)) {
    return attempt(watch, box, { via: 'enter', isNamed: false });
  }
  if (box instanceof HTMLInputElement) return; // its line break is the submission of its form
  watch.tellAt(box, 'newline');
}
