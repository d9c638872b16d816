import type { SiteRules } from '#lib/sites/site';
import { markedOf, spokenOf } from './button';
import { closestAcross } from './tree';
import { EDIT, OTHER, QUOTE, marksOf, nameOf } from './words';

const CONTROL = 'button,[role="button"],[role="menuitem"],a,li';
const MENU_ITEM = '[role="menuitem"],[role="menuitemradio"]';
const MESSAGE_ITEM = '[role="log"],[role="article"],[role="listitem"],[role="row"],li';

const CORRECTING = /\b(edit|editing|correcting)\b/i;

/** May a press on this element bring an earlier message back into a box? */
export function mayOpenEdit(target: Element): boolean {
  const control = closestAcross(target, CONTROL);
  if (!control) return false;
  const spoken = spokenOf(control, target);
  const words = `${spoken} ${markedOf(control, target)}`;
  if (QUOTE.test(words)) return false;
  if (EDIT.test(words)) return true;
  return !OTHER.test(spoken) && Boolean(closestAcross(target, MENU_ITEM));
}

/** Does the page mark this box as holding an earlier message: by its label, its class, or its place among the messages? */
export function looksLikeEdit(box: HTMLElement): boolean {
  if (EDIT.test(nameOf(box)) || CORRECTING.test(marksOf(box, ['class']))) return true;
  return Boolean(closestAcross(box, MESSAGE_ITEM));
}

/** Does the site's own mark of an edit stand in the page? */
export function isMarkedEdit({ editMarker }: SiteRules = {}): boolean {
  return Boolean(editMarker && document.querySelector(editMarker));
}
