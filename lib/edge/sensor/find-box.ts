import { boxesIn } from './box';
import { shadowOf } from './tree';

/** Elements looked through for shadow roots, once, when the user opens the popup. */
const MOST_ELEMENTS = 5000;

/** The first box of the page that fits, shadow roots included. */
export function findBox(fits: (box: HTMLElement) => boolean): HTMLElement | undefined {
  return boxesWithin(document).find(fits);
}

function boxesWithin(root: Document | ShadowRoot): readonly HTMLElement[] {
  const elements = [...root.querySelectorAll('*')].slice(0, MOST_ELEMENTS);
  return [...boxesIn(root), ...elements.flatMap(boxesInShadow)];
}

function boxesInShadow(element: Element): readonly HTMLElement[] {
  const root = shadowOf(element);
  return root ? boxesWithin(root) : [];
}
