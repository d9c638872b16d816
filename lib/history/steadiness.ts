import type { DayCount } from './days';
import { isAbove, median, type Band } from './usual';

/** A day of the calendar of steadiness; `sends` while there is no usual to hold it against. */
export type DayKind = 'none' | 'sends' | 'usual' | 'above';

/** A week of seven days that ends with the same weekday as the range. */
export interface SteadyWeek {
  readonly days: readonly { readonly count: DayCount; readonly kind: DayKind }[];
  /** Days with sends, 0 to 7. */
  readonly active: number;
}

/** Whole weeks of these days, oldest first, counted back from the last day. */
export function steadyWeeks(
  days: readonly DayCount[],
  band: Band | undefined,
): readonly SteadyWeek[] {
  const weeks: SteadyWeek[] = [];
  for (let end = days.length; end >= 7; end -= 7) {
    const week = days.slice(end - 7, end).map((count) => ({ count, kind: kindOf(count, band) }));
    weeks.unshift({ days: week, active: week.filter(({ kind }) => kind !== 'none').length });
  }
  return weeks;
}

function kindOf(count: DayCount, band: Band | undefined): DayKind {
  if (count.n === 0) return 'none';
  if (band === undefined) return 'sends';
  return isAbove(count.n, band) ? 'above' : 'usual';
}

/** How alike the weeks are. It has no goal, and counts no run of days. */
export type SteadyFinding =
  /** Fewer than four weeks with sends. */
  | { readonly kind: 'early'; readonly weeks: number }
  /** The middle half of the weeks lies within one day. */
  | { readonly kind: 'alike'; readonly days: number }
  | { readonly kind: 'varied'; readonly fewest: number; readonly most: number };

const FEWEST_WEEKS = 4;

/** See SteadyFinding. Weeks before the first active one are left out: nothing is known of them. */
export function steadyFinding(weeks: readonly SteadyWeek[]): SteadyFinding {
  const known = weeks.slice(weeks.findIndex(({ active }) => active > 0));
  const counts = known.map(({ active }) => active).sort((a, b) => a - b);
  const lived = counts.filter((n) => n > 0).length;
  const fewest = counts[0] ?? 0;
  const most = counts.at(-1) ?? 0;
  if (lived < FEWEST_WEEKS) return { kind: 'early', weeks: lived };
  const quarter = Math.floor(counts.length / 4);
  const inner = counts.slice(quarter, counts.length - quarter);
  const width = (inner.at(-1) ?? 0) - (inner[0] ?? 0);
  return width <= 1
    ? { kind: 'alike', days: Math.round(median(counts)) }
    : { kind: 'varied', fewest, most };
}
