import { boxOf, isEmpty } from './box';
import { elementAt, focused, isVisible, WRITABLE } from './tree';

/** What was around a box at the moment of a gesture: enough to know the one that takes its place. */
export interface Surroundings {
  readonly rect: DOMRect;
  readonly root: Document | ShadowRoot;
  /** Boxes that stood there already; the composer below an edited message is not what replaced it. */
  readonly before: WeakSet<Element>;
}

/** Remembers the surroundings of a box. */
export function surroundingsOf(box: HTMLElement): Surroundings {
  const root = box.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const before = new WeakSet<Element>(scope.querySelectorAll(WRITABLE));
  if (scope !== document) for (const one of document.querySelectorAll(WRITABLE)) before.add(one);
  before.add(box);
  return { rect: box.getBoundingClientRect(), root: scope, before };
}

/** The new, visible and empty box in the place of one that is gone. */
export function successorOf({ rect, root, before }: Surroundings): HTMLElement | undefined {
  const scope = root instanceof ShadowRoot && root.host.isConnected ? root : document;
  const middle = elementAt(rect.left + Math.min(40, rect.width / 2), rect.top + rect.height / 2);
  const around = [focused(), middle].filter((element) => element !== null);
  const found = [
    ...around,
    ...around.flatMap((element) => [...element.querySelectorAll(WRITABLE)]),
    ...scope.querySelectorAll(WRITABLE),
  ];
  return found
    .map(boxOf)
    .find((box) => box && !before.has(box) && isVisible(box) && isAt(box, rect) && isEmpty(box));
}

function isAt(box: Element, rect: DOMRect): boolean {
  const now = box.getBoundingClientRect();
  const across = Math.min(now.right, rect.right) - Math.max(now.left, rect.left);
  const down = Math.min(now.bottom, rect.bottom + 60) - Math.max(now.top, rect.top - 60);
  return across > 0.4 * Math.min(now.width, rect.width) && down > 0;
}
