import { boxesIn, isEmpty } from './box';
import { INSIDE_PX, SHIFT_PX } from './limits';
import { elementAt, focused, isVisible } from './tree';

/** What was around a box at the moment of a gesture: enough to know the one that takes its place. */
export interface Surroundings {
  readonly rect: DOMRect;
  readonly root: ParentNode;
  /** Boxes that stood there already; the composer below an edited message is not what replaced it. */
  readonly before: WeakSet<Element>;
}

/** Remembers the surroundings of a box. */
export function surroundingsOf(box: HTMLElement): Surroundings {
  const scope = box.getRootNode();
  const root = scope instanceof ShadowRoot ? scope : document;
  const before = new WeakSet([...boxesIn(root), ...boxesIn(document)]);
  return { rect: box.getBoundingClientRect(), root, before };
}

/** The new, visible and empty box in the place of one that is gone. */
export function successorOf({ rect, root, before }: Surroundings): HTMLElement | undefined {
  const there = elementAt(rect.left + INSIDE_PX, rect.bottom - INSIDE_PX); // boxes grow upwards
  return [focused(), there, root, document]
    .flatMap((one) => (one ? boxesIn(one) : []))
    .find((box) => !before.has(box) && isVisible(box) && isAt(box, rect) && isEmpty(box));
}

function isAt(box: Element, rect: DOMRect): boolean {
  const now = box.getBoundingClientRect();
  const isAcross = now.left < rect.right && now.right > rect.left;
  return isAcross && now.top < rect.bottom + SHIFT_PX && now.bottom > rect.top - SHIFT_PX;
}
