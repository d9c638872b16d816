import { attempt } from './attempt';
import { boxesIn, boxOf, isEmpty } from './box';
import { isListed, roleOf, type PressRole } from './button';
import { mayOpenEdit } from './editing';
import { here, isOurs } from './here';
import { noteAct, sinceAct } from './last-act';
import { listen } from './life';
import { LEVELS, SUBMIT_MS } from './limits';
import { giveUp, send } from './reporter';
import { around, innermost, isVisible } from './tree';
import { comeToAll, gestureAt, isWaiting, lookForEdit, recent, settle, tell } from './watch';

/** Listens to presses, submissions and the history. */
export function listenToPresses(): void {
  for (const type of ['pointerdown', 'click'] as const) {
    listen(type, (event) => {
      if (event.button > 0) return;
      noteAct(event);
      settle();
      const target = innermost(event);
      if (target) onPress(target, type === 'click');
    });
  }
  listen('submit', (event) => {
    const form = event.target;
    if (sinceAct(event) > SUBMIT_MS || !(form instanceof Node)) return;
    const box = recent().find((one) => form.contains(one));
    if (box) attempt(box, 'named');
  });
  listen('popstate', () => {
    if (isWaiting()) tell({ kind: 'back' });
  });
}

function onPress(target: Element, isClick: boolean): void {
  if (isClick && here().known?.isOneClick(target)) send(gestureAt());
  else if (boxOf(target)) tell({ kind: 'act' });
  else pressOutside(target, isClick);
}

function pressOutside(target: Element, isClick: boolean): void {
  if (isListed(target)) giveUp();
  comeToAll(); // what is in the boxes by now, the press did not bring
  const roles: PressRole[] = [];
  for (const box of fullBoxes(target)) {
    const role = roleOf(target, box);
    if (role === 'named' || role === 'placed') return attempt(box, role);
    roles.push(role);
  }
  // a click may land elsewhere than its press, on what a menu uncovered when it closed
  const kind = (['clear', 'leave', 'beside'] as const).find((role) => roles.includes(role));
  tell({ kind: kind ?? (isClick ? 'act' : 'aside') });
  if (!mayOpenEdit(target)) return;
  tell({ kind: 'edit' });
  lookForEdit();
}

/** Boxes that hold something and can be composers: the user's last ones, else one around the button. */
function fullBoxes(target: Element): readonly HTMLElement[] {
  const lately = recent().filter(isVisible);
  return (lately[0] ? lately : nearest(target)).filter((box) => !isEmpty(box) && isOurs(box));
}

function nearest(target: Element): readonly HTMLElement[] {
  const levels = around(target).slice(0, LEVELS);
  return levels
    .filter((one) => !one.matches('body,html'))
    .flatMap(boxesIn)
    .slice(0, 1);
}
