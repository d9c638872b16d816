import type { Stretch } from '#lib/history/buckets';
import type { LocalDay } from '#lib/model/units';
import type { Translate } from '#lib/model/words';

const MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

const format = (t: Translate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(t('common.lang') || 'en', { timeZone: 'UTC', ...options });

/** Names of the weekdays, Monday first. */
export function weekdayNames(t: Translate, width: 'short' | 'long'): readonly string[] {
  const name = format(t, { weekday: width });
  return Array.from({ length: 7 }, (_, index) => name.format(MONDAY + index * DAY));
}

/** The beginning of a stretch, as short as it can be said. */
export function stretchText(from: LocalDay, stretch: Stretch, t: Translate): string {
  const options: Record<Stretch, Intl.DateTimeFormatOptions> = {
    day: { day: 'numeric', month: 'short' },
    week: { day: 'numeric', month: 'short' },
    month: { month: 'short', year: '2-digit' },
    year: { year: 'numeric' },
  };
  return format(t, options[stretch]).format(Date.parse(from));
}

/** Things one after another, as the language joins them. */
export function listText(things: readonly string[], t: Translate): string {
  return new Intl.ListFormat(t('common.lang') || 'en', { type: 'conjunction' }).format(things);
}
