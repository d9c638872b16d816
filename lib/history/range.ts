import type { Days, Span } from '#lib/model/ports';
import { DAY, MINUTE, dayNumber, dayOfNumber, numberOfDay, type LocalTime } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';

/** The spans of time a person can look back over by name. */
export const RANGES = ['week', 'month', 'quarter', 'year', 'all'] as const;
/** One of them. */
export type NamedRange = (typeof RANGES)[number];
/** A span by name, or the days a person chose. */
export type Range = NamedRange | Days;

const LENGTH: Record<Exclude<NamedRange, 'all'>, number> = {
  week: 7,
  month: 30,
  quarter: 90,
  year: 365,
};
/** Longest range of days a person can choose: forty years. */
const MOST_DAYS = 14_610;

/** The range written in an address: a name, or `2026-10-01..2026-11-15` with the last day included. */
export function rangeFrom(text: string): Range | undefined {
  const named = RANGES.find((range) => range === text);
  if (named) return named;
  const [first, last, ...rest] = text.split('..').map(realDay);
  if (first === undefined || last === undefined || rest.length > 0 || first > last)
    return undefined;
  return { from: dayOfNumber(first), to: dayOfNumber(last + 1) };
}

/** A range as it stands in an address; the other way round of rangeFrom. */
export function rangeText(range: Range): string {
  if (typeof range === 'string') return range;
  return `${range.from}..${dayOfNumber(numberOfDay(range.to) - 1)}`;
}

/** Number of a day that stands in the calendar: no 31 February. */
function realDay(text: string): number | undefined {
  const day = LocalDay.safeParse(text).data;
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  const number = numberOfDay(day);
  return dayOfNumber(number) === day ? number : undefined;
}

/** What bounds a range: where a day begins, and the first day anything is known of. */
export interface Known {
  readonly dayStart: number;
  readonly first?: LocalDay | undefined;
}

/** Local days of a range, never beyond the day of `now`. A named one ends with that day; `all` begins at `first`. */
export function daysIn(range: Range, now: LocalTime, { dayStart, first }: Known): Days {
  const today = dayNumber(now, dayStart);
  if (typeof range === 'object') return chosenDays(range, today);
  const earliest = first === undefined ? today : Math.min(numberOfDay(first), today);
  const from = range === 'all' ? earliest : today - LENGTH[range] + 1;
  return { from: dayOfNumber(from), to: dayOfNumber(today + 1) };
}

function chosenDays({ from, to }: Days, today: number): Days {
  const end = Math.min(numberOfDay(to), today + 1);
  const begin = Math.min(numberOfDay(from), end - 1);
  return { from: dayOfNumber(Math.max(begin, end - MOST_DAYS)), to: dayOfNumber(end) };
}

/** The days that hold both. */
export function around(one: Days, other: Days): Days {
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}

/** The hours (or other rows with a day) inside these days. */
export function within<Row extends { readonly day: LocalDay }>(
  rows: readonly Row[],
  { from, to }: Days,
): readonly Row[] {
  return rows.filter(({ day }) => day >= from && day < to);
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
