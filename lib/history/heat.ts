import { DAY_PARTS, partOf, type DayPart } from '#lib/model/day-part';
import type { HourCount } from '#lib/model/send';
import { numberOfDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';

/** Days of a week, Monday is 0. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** Hours in a day on the wall. */
const HOURS = 24;

/** Weekday of a local day, Monday is 0. A night counts to the evening before, as everywhere. */
export function weekdayOf(day: LocalDay): number {
  return (((numberOfDay(day) + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

/** Own sends by weekday (7 rows, Monday first) and hour on the wall (24 columns, midnight first). */
export function heatOf(hours: readonly HourCount[]): readonly (readonly number[])[] {
  const heat = WEEKDAYS.map(() => Array.from({ length: HOURS }, () => 0));
  for (const { day, hour, n } of hours) {
    const row = heat[weekdayOf(day)];
    if (row) row[hour] = (row[hour] ?? 0) + n;
  }
  return heat;
}

/** The hours on the wall in the order a day lives them: the first is the hour its day begins in. */
export function hoursFrom(dayStart: number): readonly number[] {
  const first = Math.floor(dayStart / 60);
  return Array.from({ length: HOURS }, (_, index) => (first + index) % HOURS);
}

/** What the weekdays and hours say, in one sentence. */
export type HeatFinding =
  | { readonly kind: 'nothing' }
  /** No part of the day has more than half. */
  | { readonly kind: 'spread' }
  | { readonly kind: 'mostly'; readonly part: DayPart }
  /** One weekday has more than twice what an even week would give it. */
  | { readonly kind: 'mostlyOn'; readonly part: DayPart; readonly weekday: number };

/** See HeatFinding. Few sends (under thirty) never single out a weekday. */
export function heatFinding(hours: readonly HourCount[]): HeatFinding {
  const all = sum(hours);
  if (all === 0) return { kind: 'nothing' };
  const part = DAY_PARTS.find(
    (one) => 2 * sum(hours.filter(({ hour }) => partOf(hour) === one)) > all,
  );
  if (part === undefined) return { kind: 'spread' };
  const weekday = WEEKDAYS.find(
    (one) => 7 * sum(hours.filter(({ day }) => weekdayOf(day) === one)) > 2 * all,
  );
  const isEnough = all >= 30 && weekday !== undefined;
  return isEnough ? { kind: 'mostlyOn', part, weekday } : { kind: 'mostly', part };
}

function sum(hours: readonly HourCount[]): number {
  return hours.reduce((total, { n }) => total + n, 0);
}
