import type { Hours, LocalDay } from './units';

/** Milliseconds in a second. */
export const SECOND = 1000;
/** Milliseconds in a minute. */
export const MINUTE = 60 * SECOND;
/** Milliseconds in an hour. */
export const HOUR = 60 * MINUTE;
/** Milliseconds in a day of 24 hours. */
export const DAY = 24 * HOUR;
/** Milliseconds in a week. */
export const WEEK = 7 * DAY;

/** One instant as its own clock on the wall saw it. */
export interface LocalTime {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Minutes east of UTC at that instant. */
  readonly offsetMin: number;
}

/** Minute of the local day, 0 to 1439, at an instant. */
export function minuteOfDay({ at, offsetMin }: LocalTime): number {
  return Math.floor(mod(at + offsetMin * MINUTE, DAY) / MINUTE);
}

/** Whole local days since 1970 at an instant, a day beginning `dayStartMin` minutes after midnight. */
export function dayNumber(time: LocalTime, dayStartMin: number): number {
  return Math.floor((time.at + (time.offsetMin - dayStartMin) * MINUTE) / DAY);
}

/** The local day an instant belongs to, a day beginning `dayStartMin` minutes after midnight. */
export function localDay(time: LocalTime, dayStartMin: number): LocalDay {
  return dayOfNumber(dayNumber(time, dayStartMin));
}

/** The local day with this number (whole days since 1970). */
export function dayOfNumber(day: number): LocalDay {
  return new Date(day * DAY).toISOString().slice(0, 10) as LocalDay; // built here, so it is one
}

/** The number (whole days since 1970) of a local day. */
export function numberOfDay(day: LocalDay): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Is this minute of the day inside [from, to)? An empty span (from = to) holds nothing. */
export function isWithin(hours: Hours, minute: number): boolean {
  return hours.from <= hours.to
    ? minute >= hours.from && minute < hours.to
    : minute >= hours.from || minute < hours.to;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
