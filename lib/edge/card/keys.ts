import { focused } from './composer';
import type { CardHost } from '../card-host';

const STOPS = 'button:not(:disabled), a[href], input, [tabindex="0"]';

/** Keys of a shown card: F6 goes in and out, Escape inside it puts it away. Nothing else is taken from the page. */
export function listenForKeys(
  view: Window,
  { root }: CardHost,
  { signal, onescape }: { readonly signal: AbortSignal; readonly onescape: () => void },
): void {
  let cameFrom: Element | undefined;
  const goBack = () => {
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  };
  const turn = () => {
    if (root.activeElement) return goBack();
    cameFrom = focused(view.document);
    root.querySelector<HTMLElement>(STOPS)?.focus();
  };
  const onkey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const isOut = event.key === 'Escape' && root.activeElement !== null;
    if (!isOut && !isPlainF6(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isOut) onescape();
    else turn();
  };
  view.addEventListener('keydown', onkey, { capture: true, signal });
  signal.addEventListener('abort', () => {
    if (root.activeElement) goBack();
  });
}

function isPlainF6(event: KeyboardEvent): boolean {
  return event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
}
