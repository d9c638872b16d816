import type { LocalDay } from '#lib/model/units';
import type { DayCount } from './days';
import { isAbove, type Band } from './usual';

/** One bar of the chart: a day, or a week of a long range. */
export interface Bar {
  readonly from: LocalDay;
  /** Days it stands for: 1, or up to 7. */
  readonly days: number;
  /** Own sends: of the day, or the mean of the week's active days (one decimal). */
  readonly value: number;
  /** The part of `value` that was on the phone, as the user said. */
  readonly told: number;
  readonly isAbove: boolean;
  /** It lies before the first day anything was recorded: nothing is known of it. */
  readonly isBefore: boolean;
  readonly checkIns: number;
  readonly prompts: number;
}

/** Longest range that is drawn day by day. */
export const DAY_BARS = 100;

/** What stands on the same axis: check-ins and prompts by local day; and the first day there is. */
export interface Marks {
  readonly checkIns: ReadonlyMap<LocalDay, number>;
  readonly prompts: ReadonlyMap<LocalDay, number>;
  readonly first?: LocalDay | undefined;
}

/** Bars for these consecutive days: one a day up to DAY_BARS days, else one a week counted back from the last day. */
export function barsOf(
  days: readonly DayCount[],
  band: Band | undefined,
  marks: Marks,
): readonly Bar[] {
  const size = days.length > DAY_BARS ? 7 : 1;
  const bars: Bar[] = [];
  for (let end = days.length; end > 0; end -= size) {
    bars.unshift(barOf(days.slice(Math.max(0, end - size), end), band, marks));
  }
  return bars;
}

function barOf(days: readonly DayCount[], band: Band | undefined, marks: Marks): Bar {
  const [first] = days;
  if (!first) throw new RangeError('a bar of no days');
  const active = days.filter((day) => day.n > 0);
  const mean = (of: (day: DayCount) => number) =>
    active.length === 0
      ? 0
      : Math.round((10 * active.reduce((all, day) => all + of(day), 0)) / active.length) / 10;
  const value = mean((day) => day.n);
  const count = (by: ReadonlyMap<LocalDay, number>) =>
    days.reduce((all, { day }) => all + (by.get(day) ?? 0), 0);
  return {
    from: first.day,
    days: days.length,
    value,
    told: mean((day) => day.told ?? 0),
    isAbove: isAbove(value, band),
    isBefore: marks.first !== undefined && (days.at(-1)?.day ?? first.day) < marks.first,
    checkIns: count(marks.checkIns),
    prompts: count(marks.prompts),
  };
}
