import { markedOf, MENU_ITEM, spokenOf } from './button';
import { closestAcross } from './tree';
import { EDIT, OTHER, QUOTE, marksOf, nameOf } from './words';

const CONTROL = `button,[role=button],${MENU_ITEM},a,li`;
const MESSAGE = '[role=log],[role=article],[role=listitem],[role=row],li';

/** May a press on this element bring an earlier message back into a box? */
export function mayOpenEdit(target: Element): boolean {
  const control = closestAcross(target, CONTROL);
  if (!control) return false;
  const spoken = spokenOf(control, target);
  const words = `${spoken} ${markedOf(control, target)}`;
  if (QUOTE.test(words)) return false;
  return EDIT.test(words) || (!OTHER.test(spoken) && Boolean(closestAcross(target, MENU_ITEM)));
}

/** Does the page mark this box as holding an earlier message: by its label, its class, or its place among the messages? */
export function looksLikeEdit(box: HTMLElement): boolean {
  const marks = marksOf(box).replace(/(edit|correct)ing/, '$1'); // an editor's own name may say "editing" at any time
  return EDIT.test(`${nameOf(box)} ${marks}`) || Boolean(closestAcross(box, MESSAGE));
}
