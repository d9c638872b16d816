import type { SiteRules } from '#lib/sites/site';
import { isComposer } from './composer';
import { isMarkedEdit } from './editing';
import { closestAcross } from './tree';
import type { Watch } from './watch';

/** How the user may have sent. */
export interface Manner {
  readonly via: 'enter' | 'click' | 'submit';
  readonly isNamed: boolean;
}

/** Tells of an attempt, if this box can be a composer and has something in it. */
export function attempt(watch: Watch, box: HTMLElement, manner: Manner): void {
  const { rules, isAwake } = watch.here();
  if (!isAwake || !isComposer(box, rules)) return;
  const fill = watch.fillOf(box);
  watch.tell({
    kind: 'attempt',
    box: watch.boxes.idOf(box),
    fill,
    gesture: fill === 'empty' ? 0 : watch.gesture(box), // nothing follows from an empty box
    isOneShot: isOneShot(box, rules),
    isEdit: isMarkedEdit(rules),
    ...manner,
  });
}

/** A box of a dialog that closes on send, or the caption box while the preview of a picture is open. */
function isOneShot(box: HTMLElement, rules: SiteRules | undefined): boolean {
  if (closestAcross(box, rules?.oneShot)) return true;
  return Boolean(rules?.attachSend && document.querySelector(rules.attachSend));
}
