import { here } from './here';
import { BAR_PX, LONGEST_CAPTION, NEAR_X, NEAR_Y, REGION } from './limits';
import { around, closestAcross } from './tree';
import { CLEARS, OTHER, SEND, marksOf, nameOf } from './words';

/**
 * What a press means for a box: it sends by name, may send by its place alone, empties the box, belongs to the
 * composer without sending, leads away from it, or is no control at all.
 */
export type PressRole = 'named' | 'placed' | 'clear' | 'beside' | 'leave' | 'nothing';

const BUTTON = 'button,[role=button],input[type=image],[type=submit]';
/** What stands in a menu. */
export const MENU_ITEM = '[role^=menuitem]';
const MENU = `${MENU_ITEM},[role=menu]`;
const TOGGLE =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[aria-pressed],[type=reset]';
const LISTED =
  '[role=row],[role=option],[role=gridcell],[role=treeitem],[role=tab],[role=listitem],[role=link],[role=navigation],nav,a[href],li';

/** What a press on this element means for a box with something in it. The first rule that fits decides. */
// eslint-disable-next-line complexity -- a list of rules, one a line
export function roleOf(target: Element, box: HTMLElement): PressRole {
  const known = here().known?.roleOf(target);
  if (known) return known;
  const button = closestAcross(target, BUTTON);
  const control = button ?? target;
  const says = said(spokenOf(control, target)) ?? said(markedOf(control, target));
  if (says === 'clear') return says;
  if (closestAcross(target, MENU)) return 'beside';
  const isNamed = says === 'named' || (!says && control.matches('[type=submit]'));
  if (!isNamed && isListed(target) && !isListed(box)) return 'leave';
  if (!isNear(control, box, isNamed)) return button ? 'leave' : 'nothing';
  return isNamed ? 'named' : (says ?? unsaid(target, button));
}

/** Many a send icon is a bare element with a listener; text lines and bars between controls are none. */
function unsaid(target: Element, button: Element | undefined): PressRole {
  if (closestAcross(target, TOGGLE)) return 'beside';
  const { width, height } = target.getBoundingClientRect();
  return button || (width <= 120 && height <= 90) ? 'placed' : 'nothing';
}

/** Is it part of a list, a navigation or a link: something that leads elsewhere? */
export function isListed(element: Element): boolean {
  return Boolean(closestAcross(element, LISTED));
}

/** The words for people come first; the makers' names (class, id) only when those say nothing. */
function said(words: string) {
  if (SEND.test(words)) return 'named';
  if (CLEARS.test(words)) return 'clear';
  return OTHER.test(words) ? 'beside' : undefined;
}

/** What people are told about a control and the part of it that was pressed. */
export function spokenOf(control: Element, target: Element): string {
  return `${nameOf(control)} ${nameOf(target)} ${captionOf(control)}`;
}

/** What its makers call it, and its icon. */
export function markedOf(control: Element, target: Element): string {
  const icon = control.querySelector('svg,i,img,use') ?? target;
  return [control, target, icon].map(marksOf).join(' ');
}

/** Where words stand that people wrote to each other, or their names. */
const WRITTEN = `${LISTED},[role=log],[role=article],[role=feed]`;

/**
 * The caption of a control: short, and where messages or rows of conversations stand only the plain text of a real
 * button or menu item, as anything else there may hold words of a message.
 */
export function captionOf(control: Element): string {
  if (control instanceof HTMLInputElement) return control.value;
  const isSafe = control.matches(MENU) || (control.matches(BUTTON) && isPlain(control));
  const text = isSafe ? (control.textContent?.trim() ?? '') : '';
  return text.length <= LONGEST_CAPTION ? text : '';
}

function isPlain(control: Element): boolean {
  return (
    !closestAcross(control, WRITTEN) || (control.matches('button') && !control.firstElementChild)
  );
}

function isNear(button: Element, box: HTMLElement, isNamed: boolean): boolean {
  const a = box.getBoundingClientRect();
  const b = button.getBoundingClientRect();
  const dx = Math.max(0, b.left - a.right, a.left - b.right);
  const dy = Math.max(0, b.top - a.bottom, a.top - b.bottom);
  const shared = sharedHeight(button, box);
  const isOneBar = shared <= a.height + BAR_PX;
  if (!isOneBar && (dx > NEAR_X || dy > NEAR_Y)) return false;
  if (isNamed) return shared < Infinity || dx + dy < 120;
  const isWide = b.width > 260 && b.width > a.width * 0.9;
  return !isWide && shared <= Math.max(260, innerHeight * REGION);
}

/** Height of the smallest element that holds both; endless when that is the whole page. */
function sharedHeight(button: Element, box: HTMLElement): number {
  const others = around(box);
  const shared = around(button).find((one) => others.includes(one));
  if (!shared || shared.matches('body,html')) return Infinity;
  return shared.getBoundingClientRect().height;
}
