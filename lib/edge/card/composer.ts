/** An upright box in the viewport, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Follows where the user writes, so that the card can stay away from it.
 * Gives the box of the element that has the focus, else of the one that had the last key; undefined for neither.
 */
export function followComposer(
  view: Window,
  card: Element,
  signal: AbortSignal,
): () => Box | undefined {
  let last = focused(view.document);
  const remember = (event: Event) => {
    if (event.target instanceof Element && event.target !== card)
      last = focused(view.document) ?? event.target;
  };
  for (const type of ['keydown', 'focusin'] as const) {
    view.addEventListener(type, remember, { capture: true, passive: true, signal });
  }
  return () => {
    const box = last?.isConnected ? boxOf(last) : undefined;
    return box && box.bottom > box.top ? box : undefined;
  };
}

/** The element with the focus, looked up through open shadow roots and frames of the same origin; not the body. */
export function focused(document: Document): Element | undefined {
  let element = document.activeElement;
  for (let inner = within(element); inner; inner = within(element)) element = inner;
  return !element || element === element.ownerDocument.body ? undefined : element;
}

function within(element: Element | null): Element | null {
  if (element instanceof HTMLIFrameElement) return element.contentDocument?.activeElement ?? null;
  return element?.shadowRoot?.activeElement ?? null;
}

function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return { left, top, right, bottom };
  const outer = boxOf(frame);
  return {
    left: left + outer.left,
    top: top + outer.top,
    right: right + outer.left,
    bottom: bottom + outer.top,
  };
}
