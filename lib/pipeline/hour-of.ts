import { NO_THREAD, type HourCount, type Send } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';
import { HOUR, MINUTE, localDay, minuteOfDay } from '#lib/model/time';

/** Key of the hour a send belongs to: its day by the user's day start, its hour on the wall. */
export function hourOf(send: Send, settings: Settings): Omit<HourCount, 'n'> {
  const hour = Math.floor((minuteOfDay(send) * MINUTE) / HOUR);
  return { day: localDay(send, settings.dayStart), thread: send.thread ?? NO_THREAD, hour };
}
