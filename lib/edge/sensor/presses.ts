import type { SiteRules } from '#lib/sites/site';
import { attempt } from './attempt';
import { boxOf } from './box';
import { isListed, roleOf, type PressRole } from './button';
import { isComposer } from './composer';
import { mayOpenEdit } from './editing';
import { listen } from './listen';
import type { Moments } from './moments';
import { closestAcross, innermost, isVisible, parentOf, WRITABLE } from './tree';
import type { Watch } from './watch';

/** A form's submission belongs to a gesture at most so long ago; scripts can submit forms as well. */
const SUBMIT_MS = 1000;
/** A draft the user has not touched stands at most so many levels around its send button. */
const LEVELS = 7;

/** Listens to presses, submissions and the history until the signal. */
export function listenToPresses(watch: Watch, signal: AbortSignal, moments: Moments): void {
  for (const type of ['pointerdown', 'click'] as const) {
    listen(type, signal, (event) => {
      if (event.button > 0) return;
      moments.pressAt = event.timeStamp;
      watch.settle();
      const target = innermost(event);
      if (target) onPress(watch, target, type === 'click');
    });
  }
  listen('submit', signal, (event) => {
    const form = event.composedPath()[0];
    const isByUser = event.timeStamp - Math.max(moments.pressAt, moments.enterAt) < SUBMIT_MS;
    if (!isByUser || !(form instanceof HTMLFormElement)) return;
    const box = watch.boxes.recent().find((one) => form.contains(one));
    if (box) attempt(watch, box, { via: 'submit', isNamed: true });
  });
  listen('popstate', signal, () => {
    if (watch.isWaiting) watch.tell({ kind: 'back' });
  });
}

function onPress(watch: Watch, target: Element, isClick: boolean): void {
  if (isClick && isOneClick(watch, target)) {
    return watch.tell({ kind: 'one-click', gesture: watch.gesture() });
  }
  if (!boxOf(target)) pressOutside(watch, target, isClick);
  else if (watch.isWaiting) watch.tell({ kind: 'act' });
}

function isOneClick(watch: Watch, target: Element): boolean {
  const { rules, isAwake } = watch.here();
  if (!rules || !isAwake) return false;
  if (rules.clickOnly?.some(({ selector }) => closestAcross(target, selector))) return true;
  return isAttachSend(target, rules);
}

/** The send button of a picture's preview; the composer's own may look the same. */
function isAttachSend(target: Element, { attachSend, sendButton }: SiteRules): boolean {
  return Boolean(closestAcross(target, attachSend)) && !closestAcross(target, sendButton);
}

function pressOutside(watch: Watch, target: Element, isClick: boolean): void {
  if (isListed(target)) watch.leave();
  watch.comeToAll(); // what is in the boxes by now, the press did not bring
  const { rules } = watch.here();
  const roles = fullBoxes(watch, target).map((box) => [box, roleOf(target, box, rules)] as const);
  const sending = roles.find(([, role]) => role === 'named' || role === 'placed');
  if (sending) {
    const [box, role] = sending;
    return attempt(watch, box, { via: 'click', isNamed: role === 'named' });
  }
  // a click may land elsewhere than its press, on what a menu uncovered when it closed
  watch.tell({ kind: worst(roles.map(([, role]) => role)) ?? (isClick ? 'act' : 'aside') });
  if (!mayOpenEdit(target)) return;
  watch.tell({ kind: 'edit' });
  watch.lookForEdit();
}

/** Boxes that hold something and can be composers: the user's last ones, else one around the button. */
function fullBoxes(watch: Watch, target: Element): readonly HTMLElement[] {
  const { rules } = watch.here();
  const recent = watch.boxes.recent().filter(isVisible);
  const around = recent.length > 0 ? undefined : boxAround(target);
  const boxes = around ? [around] : recent;
  return boxes.filter((box) => watch.fillOf(box) !== 'empty' && isComposer(box, rules));
}

function boxAround(target: Element): HTMLElement | undefined {
  let at: Element | null = target;
  for (let level = 0; at && at !== document.body && level < LEVELS; level++, at = parentOf(at)) {
    const box = boxOf(at.querySelector(WRITABLE));
    if (box) return box;
  }
  return undefined;
}

/** The press explains most by its strongest role. */
function worst(roles: readonly PressRole[]) {
  return (['clear', 'leave', 'beside'] as const).find((role) => roles.includes(role));
}
