import type { PauseUntil } from '#lib/model/conversation';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';
import type { Translate } from '#lib/model/words';

/** Times as people say them, in the language of the sentences. */
export interface Times {
  /** "2 minutes ago", "yesterday". */
  ago(at: number): string;
  /** "14:05", "Tuesday 14:05" or "3 Nov", as far as it is needed. */
  moment(at: number): string;
  /** "24 Nov", of an instant. */
  date(at: number): string;
  /** "24 Nov 2026, 14:05". */
  full(at: number): string;
  /** "24 Nov". */
  day(day: LocalDay): string;
  /** "Tue 24 November 2026". */
  fullDay(day: LocalDay): string;
  /** "23:30" from a minute of the day. */
  minute(minute: number): string;
  /** "until 08:00", "until you say so". */
  until(until: PauseUntil): string;
}

/** Times relative to `now`, in the device's zone. */
export function timesFor(t: Translate, now: number): Times {
  const lang = t('common.lang') || 'en';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { hourCycle: 'h23', ...options });
  const clockTime = format({ hour: '2-digit', minute: '2-digit' });
  const weekday = format({ weekday: 'long', hour: '2-digit', minute: '2-digit' });
  const date = format({ day: 'numeric', month: 'short' });
  const full = format({ dateStyle: 'medium', timeStyle: 'short' });
  const calendar = format({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const longDay = format({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

  function moment(at: number): string {
    const distance = Math.abs(at - now);
    if (distance < DAY) return clockTime.format(at);
    return (distance < 6 * DAY ? weekday : date).format(at);
  }
  return {
    ago: (at) => ago(new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }), now - at, t),
    moment,
    date: (at) => date.format(at),
    full: (at) => full.format(at),
    day: (day) => calendar.format(Date.parse(day)),
    fullDay: (day) => longDay.format(Date.parse(day)),
    minute: (minute) => minuteText(minute),
    until: (until) =>
      until === 'told' ? t('common.untilTold') : t('common.untilTime', [moment(until)]),
  };
}

/** "23:30", as a time field wants it. */
export function minuteText(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Minute of the day of "23:30"; undefined for anything else. */
export function minuteFrom(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined;
}

function ago(format: Intl.RelativeTimeFormat, distance: number, t: Translate): string {
  if (distance < MINUTE) return t('common.justNow');
  if (distance < HOUR) return format.format(-Math.floor(distance / MINUTE), 'minute');
  if (distance < DAY) return format.format(-Math.floor(distance / HOUR), 'hour');
  return format.format(-Math.floor(distance / DAY), 'day');
}
