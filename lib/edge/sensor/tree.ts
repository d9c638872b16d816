import { host } from './host';

/** Everything that can be written in, before a closer look. */
export const WRITABLE =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],input:not([type]),input[type="text"]';

/** Deeper nests of shadow roots than any known site has. */
const DEEPEST = 8;

/** Firefox lets an extension ask the element itself, the others their extension interface. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, a closed one too. */
export function shadowOf(element: Openable): ShadowRoot | null {
  const lookInside = host.dom?.openOrClosedShadowRoot;
  if (element instanceof HTMLElement && lookInside) return lookInside(element);
  return element.openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The innermost element an event is about. Closed shadow roots hide it from the event, not from us. */
export function innermost(event: Event): Element | undefined {
  const first = event.composedPath()[0];
  if (!(first instanceof Node)) return undefined;
  const element = first instanceof Element ? first : first.parentElement;
  return element ? descend(element, (root) => within(root, event)) : undefined;
}

function within(root: ShadowRoot, event: Event): Element | null {
  const isPointed = event instanceof MouseEvent && event.detail + event.clientX + event.clientY > 0;
  return isPointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
}

/** The element that has the focus, inside shadow roots too. */
export function focused(): Element | null {
  return document.activeElement && descend(document.activeElement, (root) => root.activeElement);
}

/** The element at a point of the window, inside shadow roots too. */
export function elementAt(x: number, y: number): Element | null {
  const top = document.elementFromPoint(x, y);
  return top && descend(top, (root) => root.elementFromPoint(x, y));
}

function descend(element: Element, step: (root: ShadowRoot) => Element | null): Element {
  let at = element;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const root = shadowOf(at);
    const inner = root && step(root);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** The parent, out of a shadow root too. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest` that goes on outside of shadow roots. A selector the browser does not know matches nothing. */
export function closestAcross(element: Element, selector: string | undefined): Element | undefined {
  if (!selector) return undefined;
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const hit = closest(at, selector);
    if (hit) return hit;
  }
  return undefined;
}

function closest(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector);
  } catch {
    return null; // `:has()` and the like in an older browser
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The smallest element that holds both. */
export function commonAncestor(one: Element, other: Element): Element | undefined {
  const above = new Set<Element>();
  for (let at: Element | null = one; at; at = parentOf(at)) above.add(at);
  for (let at: Element | null = other; at; at = parentOf(at)) if (above.has(at)) return at;
  return undefined;
}

/** Does it take up room on the screen? */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 4 && height > 4;
}
