import type { PauseUntil } from '#lib/model/conversation';
import { DAY, HOUR, MINUTE, WEEK, minuteOfDay } from '#lib/model/time';

/** How long a pause can be asked for. */
export const PAUSES = ['hour', 'morning', 'week', 'told'] as const;
/** One of them. */
export type PauseLength = (typeof PAUSES)[number];

/** What a pause is measured by. */
export interface PauseClock {
  readonly now: number;
  /** Minutes east of UTC at an instant. */
  readonly offsetMin: (at: number) => number;
  /** Minute of the local day the user calls morning. */
  readonly morning: number;
}

/** When a pause asked for now ends. "Until morning" is the next time the wall clock shows that minute. */
export function pauseUntil(length: PauseLength, clock: PauseClock): PauseUntil {
  if (length === 'told') return 'told';
  if (length === 'hour') return clock.now + HOUR;
  if (length === 'week') return clock.now + WEEK;
  return nextMorning(clock);
}

function nextMorning({ now, offsetMin, morning }: PauseClock): number {
  const offset = offsetMin(now);
  const minute = minuteOfDay({ at: now, offsetMin: offset });
  const midnight = Math.floor(now / MINUTE) * MINUTE - minute * MINUTE;
  const target = midnight + morning * MINUTE + (morning > minute ? 0 : DAY);
  return target - (offsetMin(target) - offset) * MINUTE; // the clocks may change in between
}
