import { isWritable } from './box';
import { FIELD, LINE_FIELD, MESSAGE, SEARCH } from './box-words';
import { closestAcross } from './tree';
import { asWords, nameOf, valuesOf } from './words';

/** What browsers are told to fill in: never a message. */
const AUTOFILL =
  /^(username|email|current-password|new-password|one-time-code|tel.*|name|given-name|family-name|street-address|address-.*|postal-code|cc-.*|bday.*|url|organization)$/i;

const SEARCHING =
  '[role="searchbox"],[role="spinbutton"],[inputmode="search"],[enterkeyhint="search"],[enterkeyhint="next"],[enterkeyhint="go"]';
const MARKS = 'id name data-testid data-test data-qa data-icon data-action';

const SEARCH_FORM = '[role="search"],form[action*="search"]';

/** Could this box be a message composer? Told by its kind, its place and the page's own labels: the generic rule. */
export function looksLikeComposer(box: HTMLElement): boolean {
  if (!isWritable(box) || isSearch(box) || isInCredentials(box)) return false;
  const isMessage = MESSAGE.test(labelOf(box)) || box.matches('[enterkeyhint="send"]');
  if (box instanceof HTMLInputElement && isOtherLine(box, isMessage)) return false;
  return isMessage || !isLabelledOtherwise(box);
}

function isSearch(box: HTMLElement): boolean {
  return box.matches(SEARCHING) || Boolean(closestAcross(box, SEARCH_FORM));
}

/** A form that also asks for a password, an e-mail address or a telephone number. */
function isInCredentials(box: HTMLElement): boolean {
  const asks = 'input[type="password"],input[type="email"],input[type="tel"]';
  return Boolean(box.closest('form')?.querySelector(asks));
}

/** A single line with suggestions, of few characters, or beside a larger box: a name, a code, a subject. */
function isOtherLine(input: HTMLInputElement, isMessage: boolean): boolean {
  if (input.matches('[role="combobox"],[aria-autocomplete="list"],[list]')) return true;
  if (AUTOFILL.test(input.autocomplete)) return true;
  if (input.maxLength > 0 && input.maxLength <= 12) return true;
  if (isMessage) return false;
  return LINE_FIELD.test(labelOf(input)) || Boolean(input.form?.querySelector('textarea'));
}

function isLabelledOtherwise(box: HTMLElement): boolean {
  const label = `${labelOf(box)} ${nameOf(box)} ${asWords(valuesOf(box, MARKS))}`;
  return SEARCH.test(label) || FIELD.test(label);
}

/** What the page tells a person this box is for. */
function labelOf(box: HTMLElement): string {
  const isField = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
  const label = isField ? box.labels?.[0]?.textContent?.trim() : undefined;
  return label ?? nameOf(box).trim();
}
