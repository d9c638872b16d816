import type { Conversation } from '#lib/model/conversation';
import type { Clock } from '#lib/model/ports';
import type { Selection } from '#lib/model/selection';
import type { Settings } from '#lib/model/settings';
import { DAY, localDay } from '#lib/model/time';

/** Bounds of what may no longer be kept. */
export type Expired = Extract<Selection, { kind: 'expired' }>;

/** What is older than the user wants to keep, at `now`. Without a limit nothing is. */
export function expiryOf(
  settings: Pick<Settings, 'keepSendsDays' | 'keepAllDays' | 'dayStart'>,
  now: number,
  offsetMin: Clock['offsetMin'],
): Expired {
  const before = (days: number | undefined) =>
    days === undefined ? 0 : Math.max(0, now - days * DAY);
  const allBefore = before(settings.keepAllDays);
  return {
    kind: 'expired',
    sendsBefore: Math.max(before(settings.keepSendsDays), allBefore),
    allBefore,
    dayBefore: localDay({ at: allBefore, offsetMin: offsetMin(allBefore) }, settings.dayStart),
  };
}

/** A conversation the user wants unnoticed is never forgotten: that would begin to notice it. */
export const isKeptOut = ({
  noticed,
  pausedUntil,
}: Pick<Conversation, 'noticed' | 'pausedUntil'>) => !noticed || pausedUntil === 'told';
