import type { Translate } from '#lib/model/words';
import { extensionApi } from './card/wire';

/** Sentences in the browser's language, by the plain API: small enough for the card in a page. */
export const translate: Translate = (key, substitutions, count) => {
  const said = substitutions ?? (count === undefined ? [] : [count]);
  const name = key.replaceAll('.', '_');
  const text = extensionApi().i18n?.getMessage(name, said.map(String)) ?? '';
  const forms = text.split(' | ');
  return count === undefined || forms.length === 1 ? text : (forms[pluralForm(count, forms)] ?? '');
};

function pluralForm(count: number, forms: readonly string[]): number {
  if (forms.length === 2) return count === 1 ? 0 : 1;
  return count === 0 || count === 1 ? count : 2;
}
