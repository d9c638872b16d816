import { minuteOfDay } from '#lib/model/time';
import type { TempoEvent, TempoOptions } from './options';

const DAY_MINUTES = 24 * 60;

/** Minutes from the start of a day to this minute, 0 to 1439. */
const sinceStart = (minute: number, dayStartMin: number) =>
  (minute - dayStartMin + DAY_MINUTES) % DAY_MINUTES;

/**
 * Is this send inside the night? A night belongs to the evening before, so one that reaches over the day start ends
 * there; an empty span (from = to) holds nothing.
 */
export function isNight(event: TempoEvent, { night, dayStartMin }: TempoOptions): boolean {
  if (night.from === night.to) return false;
  const from = sinceStart(night.from, dayStartMin);
  const end = sinceStart(night.to, dayStartMin);
  const minute = sinceStart(minuteOfDay(event), dayStartMin);
  return minute >= from && (end <= from || minute < end);
}
