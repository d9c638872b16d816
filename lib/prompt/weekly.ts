import { DAY_PARTS, partOf, type DayPart } from '#lib/model/day-part';
import type { HourCount } from '#lib/model/send';
import { dayNumber, dayOfNumber, type LocalTime } from '#lib/model/time';
import type { Hours, LocalDay } from '#lib/model/units';
import { lateNights } from './hour-counts';

/** What the last seven days looked like, for one sentence in the popup and in History. Never in a card. */
export interface Week {
  /** The part of the day that had more than half of the sends, if one had. */
  readonly mostly?: DayPart;
  readonly lateNights: number;
  /** The one day that had more than twice as many sends as any other, if there is one. */
  readonly fullDay?: LocalDay;
  /** Cards that could not be shown in these days; they were dropped, not kept for later. */
  readonly missed: number;
}

/** What one week is read from. */
export interface WeekRows {
  /** Hour counts of the last seven local days, today included; others are ignored. */
  readonly hours: readonly HourCount[];
  readonly nightHours?: Hours | undefined;
  readonly now: LocalTime;
  readonly dayStart: number;
  readonly missed: number;
}

const DAYS = 7;
const FULL_RATIO = 2;

/** The week in a few facts, or `undefined` for one without sends. */
export function weekOf({ hours, nightHours, now, dayStart, missed }: WeekRows): Week | undefined {
  const today = dayNumber(now, dayStart);
  const days = Array.from({ length: DAYS }, (_, back) => dayOfNumber(today - back));
  const rows = hours.filter(({ day }) => days.includes(day));
  if (sum(rows) === 0) return undefined;
  const mostly = DAY_PARTS.find(
    (part) => 2 * sum(rows.filter(({ hour }) => partOf(hour) === part)) > sum(rows),
  );
  const fullDay = fullest(rows, days);
  return {
    ...(mostly === undefined ? {} : { mostly }),
    ...(fullDay === undefined ? {} : { fullDay }),
    lateNights: lateNights(rows, nightHours, { time: now, dayStart }),
    missed,
  };
}

function fullest(rows: readonly HourCount[], days: readonly LocalDay[]): LocalDay | undefined {
  const counted = days
    .map((day) => ({ day, n: sum(rows.filter((row) => row.day === day)) }))
    .sort((one, other) => other.n - one.n);
  const [first, second] = counted;
  if (first === undefined || second === undefined || second.n === 0) return undefined;
  return first.n > FULL_RATIO * second.n ? first.day : undefined;
}

function sum(rows: readonly HourCount[]): number {
  return rows.reduce((total, { n }) => total + n, 0);
}
