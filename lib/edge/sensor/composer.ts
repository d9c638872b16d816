import type { SiteRules } from '#lib/sites/site';
import { closestAcross } from './tree';
import { FIELD, LINE_FIELD, MESSAGE, SEARCH, marksOf, nameOf } from './words';

/** What browsers are told to fill in: never a message. */
const AUTOFILL =
  /^(username|email|current-password|new-password|one-time-code|tel.*|name|given-name|family-name|street-address|address-.*|postal-code|cc-.*|bday.*|url|organization)$/i;

/** Could this box be a message composer? Told by its kind, its place and the page's own labels, or by the site's rules. */
export function isComposer(box: HTMLElement, rules: SiteRules = {}): boolean {
  if (box.matches(':disabled,[readonly],[aria-readonly="true"]')) return false;
  if (closestAcross(box, rules.exclude)) return false;
  if (rules.within && !closestAcross(box, rules.within)) return false;
  if (isNamedByRules(box, rules)) return true;
  return !rules.composerOnly && looksLikeComposer(box);
}

function isNamedByRules(box: HTMLElement, { composer, oneShot }: SiteRules): boolean {
  return Boolean(closestAcross(box, composer) ?? closestAcross(box, oneShot));
}

const SEARCHING =
  '[role="searchbox"],[role="spinbutton"],[inputmode="search"],[enterkeyhint="search"],[enterkeyhint="next"],[enterkeyhint="go"]';
const SEARCH_FORM = '[role="search"],form[action*="search"]';

function looksLikeComposer(box: HTMLElement): boolean {
  if (box.matches(SEARCHING) || closestAcross(box, SEARCH_FORM) || isInCredentials(box)) {
    return false;
  }
  const isMessage = MESSAGE.test(labelOf(box)) || box.matches('[enterkeyhint="send"]');
  if (box instanceof HTMLInputElement && isOtherLine(box, isMessage)) return false;
  return isMessage || !isLabelledOtherwise(box);
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
  const label = `${labelOf(box)} ${nameOf(box)} ${marksOf(box)}`;
  return SEARCH.test(label) || FIELD.test(label);
}

/** What the page tells a person this box is for. */
function labelOf(box: HTMLElement): string {
  const isField = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
  const label = isField ? box.labels?.[0]?.textContent?.trim() : undefined;
  return label ?? nameOf(box);
}
