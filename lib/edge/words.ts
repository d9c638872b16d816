import { formFor } from '#lib/model/plural';
import type { Translate } from '#lib/model/words';
import { extensionApi } from './card/wire';

/** Sentences in the browser's language, by the plain API: small enough for the card in a page. */
export const translate: Translate = (key, substitutions, count) => {
  const lang = look('common.lang') || 'en';
  const said = substitutions ?? (count === undefined ? [] : [count]);
  const text = look(
    key,
    said.map((one) => one.toLocaleString(lang)),
  );
  return count === undefined ? text : formFor(count, text.split(' | '), lang);
};

function look(key: string, said: readonly string[] = []): string {
  return extensionApi().i18n?.getMessage(key.replaceAll('.', '_'), said) ?? '';
}
