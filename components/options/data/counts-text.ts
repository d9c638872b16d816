import type { Counts } from '#lib/model/selection';
import { STORED_NAMES } from '#lib/model/stored';
import type { Translate } from '#lib/model/words';

/** All rows together. */
export function rowsIn(counts: Counts): number {
  return STORED_NAMES.reduce((sum, name) => sum + counts[name], 0);
}

/** "214 sends, 12 hour counts and 3 check-ins": what there is of each, in the user's language. */
export function countsText(t: Translate, counts: Counts): string {
  const parts = STORED_NAMES.filter((name) => counts[name] > 0).map((name) =>
    t(`options.move.counts.${name}`, undefined, counts[name]),
  );
  if (parts.length === 0) return t('options.move.counts.none');
  return new Intl.ListFormat(t('common.lang') || 'en', { type: 'conjunction' }).format(parts);
}
