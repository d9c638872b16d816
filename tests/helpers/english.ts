import { formFor } from '#lib/model/plural';
import type { Translate } from '#lib/model/words';
import { sentencesIn } from './languages.ts';

const sentences = new Map(sentencesIn('en').map(({ key, forms }) => [key, forms]));

/** The real English sentences, for tests that judge what people read. An unknown key throws. */
export const english: Translate = (key, substitutions, count) => {
  const forms = sentences.get(key);
  if (forms === undefined) throw new Error(`There is no sentence ${key}.`);
  const form = count === undefined ? forms.join(' | ') : formFor(count, forms, 'en');
  const said = substitutions ?? (count === undefined ? [] : [count]);
  return form.replace(/\$(\d)/g, (_, n: string) => String(said[Number(n) - 1] ?? ''));
};
