import { host } from './host';
import { DEEPEST } from './limits';

/** Firefox lets an extension ask the element itself, the others their extension interface. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, a closed one too. */
export function shadowOf(element: Openable): ShadowRoot | null | undefined {
  const lookInside = host.dom?.openOrClosedShadowRoot;
  if (element instanceof HTMLElement && lookInside) return lookInside(element);
  return element.openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The innermost element an event is about. Closed shadow roots hide it from the event, not from us. */
export function innermost(event: Event): Element | undefined {
  const isPointed = event instanceof MouseEvent && event.clientX + event.clientY > 0;
  return descend(event.composedPath()[0], (root) =>
    isPointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement,
  );
}

/** The element that has the focus, inside shadow roots too. */
export function focused(): Element | undefined {
  return descend(document.activeElement, (root) => root.activeElement);
}

/** The element at a point of the window, inside shadow roots too. */
export function elementAt(x: number, y: number): Element | undefined {
  const step = (root: DocumentOrShadowRoot) => root.elementFromPoint(x, y);
  return descend(step(document), step);
}

function descend(
  from: EventTarget | null | undefined,
  step: (root: ShadowRoot) => Element | null,
): Element | undefined {
  let at = from instanceof Element ? from : undefined;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    const root = shadowOf(at);
    at = (root && step(root)) ?? at;
  }
  return at;
}

/** The element and all around it, out of shadow roots too, innermost first. */
export function around(element: Element): readonly Element[] {
  const all = [];
  for (let at: Element | undefined = element; at; at = parentOf(at)) all.push(at);
  return all;
}

function parentOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** `closest` that goes on outside of shadow roots. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  return around(element).find((one) => one.matches(selector));
}

/** Does it take up room on the screen? */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 4 && height > 4;
}
