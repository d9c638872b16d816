import type { SendKey } from '#lib/sites/site';
import { attempt } from './attempt';
import { boxOf } from './box';
import { innermost } from './tree';
import type { Watch } from './watch';

const SEND_KEYS: readonly string[] = [
  'Enter',
  'Ctrl+Enter',
  'Meta+Enter',
  'Alt+Enter',
] satisfies SendKey[];

/** Keys that tell something even when nothing is awaited. On every other key the sensor does nothing. */
const TELLING: ReadonlySet<string> = new Set(['Enter', 'ArrowUp', 'Escape']);

/** A trusted key went down. */
export function onKey(watch: Watch, event: KeyboardEvent): void {
  if (!watch.isWaiting && !TELLING.has(event.key)) return;
  watch.settle();
  if (!event.repeat && watch.isWaiting) watch.tell({ kind: 'act' });
  const box = boxOf(innermost(event));
  if (!box) return;
  watch.boxes.touch(box);
  if (!isForInputMethod(event)) (event.key === 'Enter' ? onEnter : onOther)(watch, box, event);
}

function isForInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

function onEnter(watch: Watch, box: HTMLElement, event: KeyboardEvent): void {
  const sendKeys = watch.here().rules?.sendKeys ?? SEND_KEYS;
  if (event.repeat || !sendKeys.includes(combination(event))) return;
  attempt(watch, box, { via: 'enter', isNamed: false });
}

function combination(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const held = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift'];
  return [...held.filter(Boolean), 'Enter'].join('+');
}

function onOther(watch: Watch, box: HTMLElement, event: KeyboardEvent): void {
  const kind = kindOf(event);
  if (!kind) return;
  const fill = watch.fillOf(box);
  watch.tell({ kind, box: watch.boxes.idOf(box), fill });
  if (kind === 'recall' && fill === 'empty') watch.lookForEdit();
}

function kindOf(event: KeyboardEvent): 'erase' | 'escape' | 'recall' | undefined {
  if (event.ctrlKey || event.metaKey) return /^[xzy]$/i.test(event.key) ? 'erase' : undefined;
  return KINDS[event.key];
}

const KINDS: Readonly<Record<string, 'erase' | 'escape' | 'recall'>> = {
  Backspace: 'erase',
  Delete: 'erase',
  Escape: 'escape',
  ArrowUp: 'recall',
};
