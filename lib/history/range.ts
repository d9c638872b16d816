import type { Days, Span } from '#lib/model/ports';
import { DAY, MINUTE, dayNumber, dayOfNumber, numberOfDay, type LocalTime } from '#lib/model/time';

/** The spans of time a person can look back over. */
export const RANGES = ['week', 'month', 'quarter', 'year', 'all'] as const;
/** One of them. */
export type Range = (typeof RANGES)[number];

const LENGTH: Record<Exclude<Range, 'all'>, number> = {
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
};

/** Is this text the name of a range? */
export function isRange(text: string | null | undefined): text is Range {
  return RANGES.some((range) => range === text);
}

/** Local days of a range that ends with the day of `now` (that day included). `all` begins at `first`, if given. */
export function daysIn(
  range: Range,
  now: LocalTime,
  { dayStart, first }: { readonly dayStart: number; readonly first?: Days['from'] | undefined },
): Days {
  const today = dayNumber(now, dayStart);
  const earliest = first === undefined ? today : Math.min(numberOfDay(first), today);
  const from = range === 'all' ? earliest : today - LENGTH[range] + 1;
  return { from: dayOfNumber(from), to: dayOfNumber(today + 1) };
}

/**
 * Instants that surely hold these local days, wherever on earth they were lived: 14 hours wider on both sides.
 * Sort the rows by their own local day afterwards.
 */
export function spanAround(days: Days, dayStart: number): Span {
  const slack = 14 * 60 * MINUTE;
  const start = dayStart * MINUTE;
  return {
    from: Math.max(0, numberOfDay(days.from) * DAY + start - slack),
    to: numberOfDay(days.to) * DAY + start + slack,
  };
}
