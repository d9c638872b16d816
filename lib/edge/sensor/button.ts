import type { SiteRules } from '#lib/sites/site';
import { closestAcross, commonAncestor } from './tree';
import { CLEARS, OTHER, SEND, marksOf, nameOf } from './words';

/**
 * What a press means for a box: it sends by name, may send by its place alone, empties the box, belongs to the
 * composer without sending, leads away from it, or is no control at all.
 */
export type PressRole = 'named' | 'placed' | 'clear' | 'beside' | 'leave' | 'nothing';

const BUTTON = 'button,[role="button"],input[type="submit"],input[type="image"],[type="submit"]';
const MENU = '[role="menuitem"],[role="menu"],[role="menuitemradio"]';
const TOGGLE =
  '[aria-haspopup]:not([aria-haspopup="false"]),[aria-expanded],[aria-pressed],[type="reset"]';
const LISTED =
  '[role="row"],[role="option"],[role="gridcell"],[role="treeitem"],[role="tab"],[role="listitem"],[role="link"],[role="navigation"],nav,a[href],li';

const LONGEST_CAPTION = 24;

/** A send button is at most so far from its box, in CSS pixels. */
const NEAR = { x: 220, y: 130 };
/** The box and its button share one bar of at most this height, or one region of this part of the window. */
const BAR_PX = 90;
const REGION = 0.6;

/** What a press on this element means for a box with something in it. */
export function roleOf(target: Element, box: HTMLElement, rules: SiteRules | undefined): PressRole {
  if (closestAcross(target, rules?.notSend)) return 'clear';
  if (closestAcross(target, rules?.sendButton)) return 'named';
  const button = closestAcross(target, BUTTON);
  const pressed: Pressed = { target, button, saying: saysOf(button ?? target, target) };
  return roleByKind(pressed, box) ?? roleByPlace(pressed, box);
}

function roleByKind({ target, saying }: Pressed, box: HTMLElement): PressRole | undefined {
  if (saying === 'clear') return 'clear';
  if (closestAcross(target, MENU)) return 'beside';
  return saying !== 'sends' && isListed(target) && !isListed(box) ? 'leave' : undefined;
}

interface Pressed {
  readonly target: Element;
  readonly button: Element | undefined;
  readonly saying: Saying;
}

function roleByPlace({ target, button, saying }: Pressed, box: HTMLElement): PressRole {
  const isNamed = saying === 'sends';
  if (!isNear(button ?? target, box, isNamed)) return button ? 'leave' : 'nothing';
  if (isNamed) return 'named';
  if (saying === 'other' || closestAcross(target, TOGGLE)) return 'beside';
  return isClickable(target, button) ? 'placed' : 'nothing';
}

/** Is it part of a list, a navigation or a link: something that leads elsewhere? */
export function isListed(element: Element): boolean {
  return Boolean(closestAcross(element, LISTED));
}

/** Many a send icon is a bare element with a listener; text lines and bars between controls are none. */
function isClickable(target: Element, button: Element | undefined): boolean {
  if (button) return true;
  const { width, height } = target.getBoundingClientRect();
  return width <= 120 && height <= 90;
}

type Saying = 'sends' | 'clear' | 'other' | 'nothing';

/** The words for people come first; the makers' names (class, id) only when those say nothing. */
function saysOf(button: Element, target: Element): Saying {
  const spoken = said(spokenOf(button, target));
  if (spoken !== 'nothing') return spoken;
  const marked = said(markedOf(button, target));
  return marked === 'nothing' && button.getAttribute('type') === 'submit' ? 'sends' : marked;
}

function said(words: string): Saying {
  if (SEND.test(words)) return 'sends';
  if (CLEARS.test(words.toLowerCase())) return 'clear';
  return OTHER.test(words) ? 'other' : 'nothing';
}

/** What people are told about a control and the part of it that was pressed. */
export function spokenOf(control: Element, target: Element): string {
  return `${nameOf(control)} ${nameOf(target)} ${captionOf(control)}`;
}

/** What its makers call it, and its icon. */
export function markedOf(control: Element, target: Element): string {
  const icon = control.querySelector('svg,i,img,use');
  const all = [control, target, ...(icon ? [icon] : [])];
  return all.map((one) => marksOf(one, ['class'])).join(' ');
}

/** Where words stand that people wrote to each other, or their names. */
const WRITTEN = `${LISTED},[role="log"],[role="article"],[role="feed"]`;

/**
 * The caption of a control: short, and where messages or rows of conversations stand only the plain text of a real
 * button or menu item, as anything else there may hold words of a message.
 */
export function captionOf(control: Element): string {
  if (control instanceof HTMLInputElement) return control.value;
  const isItem = control.matches(MENU);
  if (!isItem && !(control.matches(BUTTON) && isSafe(control))) return '';
  const text = control.textContent?.trim() ?? '';
  return text.length <= LONGEST_CAPTION ? text : '';
}

function isSafe(control: Element): boolean {
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
  const isOneBar = shared <= Math.max(BAR_PX, a.height + 80);
  if (!isOneBar && (dx > NEAR.x || dy > NEAR.y)) return false;
  if (isNamed) return shared < Infinity || dx + dy < 120;
  const isWide = b.width > 260 && b.width > a.width * 0.9;
  return !isWide && shared <= Math.max(260, window.innerHeight * REGION);
}

/** Height of the smallest element that holds both; endless when that is the whole page. */
function sharedHeight(button: Element, box: HTMLElement): number {
  const shared = commonAncestor(button, box);
  const isPage = !shared || shared === document.body || shared === document.documentElement;
  return isPage ? Infinity : shared.getBoundingClientRect().height;
}
