import type { ThreadId } from '#lib/model/ids';
import type { HourCount } from '#lib/model/send';
import { dayNumber, dayOfNumber, isWithin, type LocalTime } from '#lib/model/time';
import type { Hours } from '#lib/model/units';

/** So many sends inside the late hours make a late night. */
const LATE_SENDS = 3;
/** Late hours of a person who picked none: midnight to five. */
const USUAL_NIGHT: Hours = { from: 0, to: 5 * 60 };
/** A conversation's share of a day is only looked at for today and the two days before it. */
const SHARE_DAYS = 3;
const NIGHT_DAYS = 7;

/** Share (0 to 1) of own sends that went to `thread`, for today and the two days before it; 0 for a day without sends. */
export function dailyShares(
  hours: readonly HourCount[],
  thread: ThreadId,
  today: number,
): readonly number[] {
  return Array.from({ length: SHARE_DAYS }, (_, back) => {
    const ofDay = hours.filter(({ day }) => day === dayOfNumber(today - back));
    const all = sum(ofDay);
    return all === 0 ? 0 : sum(ofDay.filter((hour) => hour.thread === thread)) / all;
  });
}

/** How many of the last seven local days, `now` included, had three sends or more in hours that begin inside the late ones. */
export function lateNights(
  hours: readonly HourCount[],
  nightHours: Hours | undefined,
  now: { readonly time: LocalTime; readonly dayStart: number },
): number {
  const today = dayNumber(now.time, now.dayStart);
  const span = nightHours ?? USUAL_NIGHT;
  return Array.from({ length: NIGHT_DAYS }, (_, back) => dayOfNumber(today - back)).filter(
    (night) =>
      sum(hours.filter(({ day, hour }) => day === night && isWithin(span, hour * 60))) >=
      LATE_SENDS,
  ).length;
}

function sum(hours: readonly HourCount[]): number {
  return hours.reduce((total, { n }) => total + n, 0);
}
