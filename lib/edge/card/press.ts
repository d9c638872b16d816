import type { CardHost } from '../card-host';
import { isUncovered, type Seen } from './seen';

/** A press sooner than this after the card came into view was meant for something else. */
export const TOO_SOON_MS = 500;

/** Events that would tell the page's own handlers what happens inside. Capturing ones on the window cannot be kept out. */
const OURS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['pointerdown', 'pointerup', 'pointermove', 'touchstart', 'touchend', 'wheel'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'mouseover', 'mouseout'],
  ...['pointerover', 'pointerout'],
];

/** Lets only a person's press on a card they can see go through, and keeps the rest inside. */
export function guardPresses({ element, root }: CardHost, seen: Seen, signal: AbortSignal): void {
  const refuse = (event: Event) => {
    if (event instanceof MouseEvent && isMeant(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const isMeant = (event: MouseEvent) =>
    event.isTrusted &&
    seen.forMs() >= TOO_SOON_MS &&
    (isByKey(event) || isUncovered(element, event));
  root.addEventListener('click', refuse, { capture: true, signal });
  // A press must not take the caret out of the box the user writes in.
  root.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  for (const type of OURS) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
  }
}

/** Enter or space on a button gives a click without a place. */
function isByKey(event: MouseEvent): boolean {
  return event.detail === 0 && event.clientX === 0 && event.clientY === 0;
}
