import { attempt } from './attempt';
import { boxAt } from './box';
import { here } from './here';
import { noteAct } from './last-act';
import { listen } from './life';
import { isWaiting, lookForEdit, settle, tell, tellAt } from './watch';

/** Keys that tell something even when nothing is awaited. On every other key the sensor does nothing. */
const TELLING = /^(Enter|ArrowUp|Escape)$/;

const KINDS: Readonly<Record<string, 'erase' | 'escape' | 'recall'>> = {
  Backspace: 'erase',
  Delete: 'erase',
  Escape: 'escape',
  ArrowUp: 'recall',
};

/** Listens to keys. */
export function listenToKeys(): void {
  // eslint-disable-next-line complexity -- a list of rules, one a line
  listen('keydown', (event) => {
    if (event.key === 'Enter') noteAct(event);
    if (!isWaiting() && !TELLING.test(event.key)) return;
    settle();
    if (!event.repeat) tell({ kind: 'act' });
    const box = boxAt(event);
    if (!box || event.isComposing || event.keyCode === 229) return; // the input method's key
    (event.key === 'Enter' ? onEnter : onOther)(box, event);
  });
}

/** Where the site says nothing, every Enter may send but the one with Shift. */
function onEnter(box: HTMLElement, event: KeyboardEvent): void {
  const isSending = here().known?.isSendKey(event) ?? !event.shiftKey;
  if (isSending && !event.repeat) attempt(box, 'key');
}

function onOther(box: HTMLElement, { key, ctrlKey, metaKey }: KeyboardEvent): void {
  const kind = ctrlKey || metaKey ? /^[xzy]$/i.test(key) && 'erase' : KINDS[key];
  if (kind && tellAt(box, kind) === 'empty' && kind === 'recall') lookForEdit();
}
