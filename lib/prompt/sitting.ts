import type { Send } from '#lib/model/send';
import { DAY, MINUTE, type LocalTime, dayNumber, isWithin, minuteOfDay } from '#lib/model/time';
import type { Hours } from '#lib/model/units';

/** A chat session ends with a gap longer than this, in milliseconds. */
const SESSION_GAP_MS = 30 * MINUTE;
/** Sends, and the milliseconds they span, after which hours the user picked may speak. */
const SENDS_INSIDE = 3;
const SPAN_INSIDE_MS = 10 * MINUTE;
/** Without hours of the user's own a night belongs to the noon before it. */
const NOON = 12 * 60;

/** Instant of the first send of the chat session that is going on at `now`; `now` itself when there is none. */
export function sessionStart(sends: readonly Send[], now: number): number {
  let start = now;
  for (const send of [...sends].sort((one, other) => other.at - one.at)) {
    if (send.at > start) continue; // a clock that ran ahead
    if (start - send.at > SESSION_GAP_MS) break;
    start = send.at;
  }
  return start;
}

/** A number for each night: equal for two instants of one night, whichever side of midnight. */
export function nightOf(time: LocalTime, hours: Hours | undefined): number {
  return dayNumber(time, hours?.from ?? NOON);
}

/** Have there been three sends over at least ten minutes inside this occurrence of the hours, now included? */
export function isGoingOnInside(hours: Hours, sends: readonly Send[], now: LocalTime): boolean {
  if (!isWithin(hours, minuteOfDay(now))) return false;
  const inside = sends.filter(
    (send) =>
      send.at <= now.at &&
      now.at - send.at < DAY &&
      isWithin(hours, minuteOfDay(send)) &&
      nightOf(send, hours) === nightOf(now, hours),
  );
  const first = Math.min(...inside.map((send) => send.at));
  return inside.length >= SENDS_INSIDE && now.at - first >= SPAN_INSIDE_MS;
}
