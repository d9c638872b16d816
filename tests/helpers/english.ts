import { formFor } from '#lib/model/plural';
import type { Translate } from '#lib/model/words';
import { sentencesIn } from './languages.ts';

/** The real sentences of a language, for tests that judge what people read. An unknown key throws. */
export function wordsIn(language: string): Translate {
  const sentences = new Map(sentencesIn(language).map(({ key, forms }) => [key, forms]));
  return (key, substitutions, count) => {
    const forms = sentences.get(key);
    if (forms === undefined) throw new Error(`There is no sentence ${key}.`);
    const form = count === undefined ? forms.join(' | ') : formFor(count, forms, language);
    const said = substitutions ?? (count === undefined ? [] : [count]);
    return form.replace(/\$(\d)/g, (_, n: string) => String(said[Number(n) - 1] ?? ''));
  };
}

export const english: Translate = wordsIn('en');
