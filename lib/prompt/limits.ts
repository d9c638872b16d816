import type { PromptRecord } from '#lib/model/prompt';
import type { Limits } from '#lib/model/settings';
import { DAY, HOUR, MINUTE, WEEK, dayNumber } from '#lib/model/time';
import type { Because } from './decision';
import { sessionStart } from './sitting';
import type { Situation } from './situation';

/** A prompt on its way for longer than this, in milliseconds, never arrived. */
const ON_ITS_WAY_MS = 3 * MINUTE;

/** The user's limits inside the hard ones, whatever is stored. */
export function hardened(limits: Limits): Limits {
  return {
    perDay: Math.min(limits.perDay, 3),
    perWeek: Math.min(limits.perWeek, 12),
    gapMin: Math.max(limits.gapMin, 90),
    sameReasonHours: Math.max(limits.sameReasonHours, 24),
    sameThreadHours: Math.max(limits.sameThreadHours, 12),
    sameTextDays: Math.max(limits.sameTextDays, 7),
  };
}

/** Did it happen within the last `spanMs`? An instant over a day ahead comes from a clock since put right, and does not count. */
export function isRecent(at: number, now: number, spanMs: number): boolean {
  return at > now - spanMs && at <= now + DAY;
}

/** What keeps every prompt quiet now, whatever its reason. Withheld prompts count as if they had been shown. */
export function quietOverall(situation: Situation): Because | undefined {
  return [...momentary(situation), ...counted(situation)].find(([, isQuiet]) => isQuiet)?.[0];
}

type Check = readonly [Because, boolean];

function momentary(situation: Situation): readonly Check[] {
  const { now, pending, policy, prompts } = situation;
  const { quietUntil = 0 } = policy;
  const today = dayOf(situation);
  return [
    ['onBreak', situation.break !== undefined && situation.break.until > now.at],
    ['onItsWay', pending !== undefined && isRecent(pending.at, now.at, ON_ITS_WAY_MS)],
    [
      'quietToday',
      (quietUntil > now.at && quietUntil <= now.at + DAY) ||
        prompts.some(
          ({ answer, at, answeredAt = at }) =>
            answer === 'quiet-today' && today(answeredAt) === today(now.at),
        ),
    ],
  ];
}

function counted(situation: Situation): readonly Check[] {
  const { now, thread, sends, settings } = situation;
  const limits = hardened(settings.limits);
  const today = dayOf(situation);
  const prompts = situation.prompts.filter(({ at }) => isRecent(at, now.at, Infinity));
  const since = (ms: number, only: readonly PromptRecord[] = prompts) =>
    only.filter(({ at }) => isRecent(at, now.at, ms)).length;
  const ofThread = prompts.filter((prompt) => thread !== undefined && prompt.thread === thread);
  const start = sessionStart(sends, now.at);
  return [
    ['session', prompts.some(({ at }) => at >= start)],
    ['gap', since(limits.gapMin * MINUTE) > 0],
    ['day', prompts.filter(({ at }) => today(at) >= today(now.at)).length >= limits.perDay],
    ['week', since(WEEK) >= limits.perWeek],
    ['conversation', since(limits.sameThreadHours * HOUR, ofThread) > 0],
  ];
}

/** Days counted by the clock on the wall here and now. */
function dayOf({ now, settings }: Situation): (at: number) => number {
  return (at) => dayNumber({ at, offsetMin: now.offsetMin }, settings.dayStart);
}
