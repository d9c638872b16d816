/** Whether a person can see the card, as far as the browser tells. */
export interface Seen {
  /** Milliseconds it has been in view and uncovered without a break; 0 while it is not. */
  forMs(): number;
}

/** The second version of IntersectionObserver, which also tells whether something covers the element. */
interface TrackingEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
interface TrackingOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

const LEAST_DELAY_MS = 100;

/**
 * Watches one element. In Chromium the observer itself knows about covering elements, transforms and opacity;
 * elsewhere the points of the element are asked who is on top.
 */
export function watchSeen(element: HTMLElement, signal: AbortSignal): Seen {
  let since: number | undefined;
  const options: TrackingOptions = {
    threshold: 0.99,
    trackVisibility: true,
    delay: LEAST_DELAY_MS,
  };
  const observer = new IntersectionObserver((entries) => {
    const entry: TrackingEntry | undefined = entries.at(-1);
    const isSeen = entry?.isVisible ?? entry?.isIntersecting ?? false;
    since = isSeen ? (since ?? performance.now()) : undefined;
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    forMs: () => (since === undefined || !isUncovered(element) ? 0 : performance.now() - since),
  };
}

/** Is the element itself what one would hit at this point, or without a point at its middle? */
export function isUncovered(element: HTMLElement, point?: { x: number; y: number }): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { x, y } = point ?? { x: left + width / 2, y: top + height / 2 };
  const around = element.getRootNode();
  if (!(around instanceof Document || around instanceof ShadowRoot)) return false;
  return around.elementFromPoint(x, y) === element;
}
