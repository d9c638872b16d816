import { expect } from '@playwright/test';
import { sentencesIn } from './languages.ts';
import { unnamed, type Spoken } from './spoken.ts';

/** English that was said where another language is spoken; names of stored fields are nobody's language. */
export function leaks(all: readonly Spoken[], language: string): readonly string[] {
  if (language === 'en') return [];
  const own = new Set(sentencesIn(language).flatMap(({ forms }) => forms));
  const foreign = new Set(
    sentencesIn('en').flatMap(({ forms }) =>
      forms.filter((form) => form.length > 2 && !own.has(form)),
    ),
  );
  const isInCode = ({ within }: Spoken) => within.some((one) => one.startsWith('code'));
  for (const { name } of all.filter(isInCode)) foreign.delete(name);
  return all.flatMap(({ name, description }) =>
    [name, description].filter((said) => foreign.has(said)),
  );
}

/** A tree nobody is lost in: all of it has names, in the language of the reader. */
export function isWhole(all: readonly Spoken[], language: string): void {
  expect(all.length).toBeGreaterThan(3);
  expect(unnamed(all)).toEqual([]);
  expect(leaks(all, language)).toEqual([]);
}
