const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The form of a sentence that fits a count. `forms` stand in the order of the language's plural categories, or are two:
 * one, and any other. `lang` is a BCP 47 tag. Source of the categories: CLDR, by way of `Intl.PluralRules`.
 */
export function formFor(count: number, forms: readonly string[], lang: string): string {
  const rules = new Intl.PluralRules(lang);
  const known = rules.resolvedOptions().pluralCategories as readonly string[];
  const own = CATEGORIES.filter((category) => known.includes(category));
  const chosen = rules.select(count);
  const place = own.length === forms.length ? own.indexOf(chosen) : Number(chosen !== 'one');
  return forms[place] ?? '';
}
