import type { Whereabouts } from '#lib/model/protocol';
import { boxOf } from './box';
import { isComposer } from './composer';
import { topWindow } from './here';
import { openThread } from './page-reader';
import { isVisible, shadowOf, WRITABLE } from './tree';
import type { Watch } from './watch';

/** Elements looked through for shadow roots, once, when the user opens the popup. */
const MOST_ELEMENTS = 5000;

/** Does this frame answer for the page? The top one does, or the topmost of its origin. */
export function speaksForPage(): boolean {
  return topWindow() === window;
}

/** Which conversation is open, and whether a box stands here that can be a composer. */
export function whereabouts(watch: Watch): Whereabouts {
  const { id: site, rules } = watch.here();
  const composer = findComposer(watch);
  const thread = openThread(rules, composer);
  const hasComposer = composer !== undefined || hasBoxInFrame();
  return typeof thread === 'object' ? { site, thread, hasComposer } : { site, hasComposer };
}

function findComposer(watch: Watch): HTMLElement | undefined {
  const { rules, isAwake } = watch.here();
  if (!isAwake) return undefined;
  const fits = (box: HTMLElement) => isVisible(box) && isComposer(box, rules);
  return watch.boxes.recent().find(fits) ?? boxesIn(document).find(fits);
}

function boxesIn(root: Document | ShadowRoot): HTMLElement[] {
  const here = [...root.querySelectorAll(WRITABLE)].flatMap((one) => boxOf(one) ?? []);
  const elements = [...root.querySelectorAll('*')].slice(0, MOST_ELEMENTS);
  return [...here, ...elements.flatMap((one) => boxesInShadow(one))];
}

function boxesInShadow(element: Element): HTMLElement[] {
  const root = shadowOf(element);
  return root ? boxesIn(root) : [];
}

function hasBoxInFrame(): boolean {
  return [...document.querySelectorAll('iframe')].some((frame) =>
    Boolean(isVisible(frame) && frame.contentDocument?.querySelector(WRITABLE)),
  );
}
