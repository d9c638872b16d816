import { DAY, MINUTE, type LocalTime, minuteOfDay } from '#lib/model/time';
import type { Hours } from '#lib/model/units';

/** The next instant, after `now`, at which the clock on the wall shows this minute of the day (to the minute). */
export function nextMinute(minute: Hours['from'], now: LocalTime): number {
  const startOfMinute = now.at - (now.at % MINUTE);
  const ahead = (minute - minuteOfDay(now)) * MINUTE;
  return startOfMinute + (ahead > 0 ? ahead : ahead + DAY);
}
