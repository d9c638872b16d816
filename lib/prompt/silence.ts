import type { PromptRecord, Reason } from '#lib/model/prompt';
import { DAY } from '#lib/model/time';

/** How long "not for me", or three "not now", keep a reason quiet, in milliseconds. */
export const SILENCE_MS = 14 * DAY;
/** So many "not now" bring the silence; one fewer, running, doubles the reason's gap. */
const NOT_NOW_SILENCES = 3;
const NOT_NOW_DOUBLES = 2;

/** What the answers to one reason's prompts have brought about. */
export interface Standing {
  /** The reason is quiet until this instant. */
  readonly silentUntil?: number;
  /** 2 after two "not now" running, else 1: times the reason's gap. */
  readonly gapFactor: 1 | 2;
}

/** Where the answers to one reason have come to so far. */
interface Tally {
  readonly silentUntil?: number;
  /** "Not now" since the last silence or "helped". */
  readonly notNow: number;
  /** "Not now" with no other answer between them. */
  readonly running: number;
}

/**
 * Reads a reason's standing off its prompt records (oldest first). Answers before `revivedAt` no longer count.
 * No answer counts as nothing. "Helped" forgives earlier "not now" and makes nothing more frequent.
 */
export function standing(
  reason: Reason,
  prompts: readonly PromptRecord[],
  revivedAt = -Infinity,
): Standing {
  const { silentUntil, running } = prompts
    .filter(({ reasons, answer }) => reasons[0] === reason && answer !== undefined)
    .map(({ answer, at, answeredAt = at }) => ({ answer, answeredAt }))
    .filter(({ answeredAt }) => answeredAt > revivedAt)
    .reduce<Tally>(tallied, { notNow: 0, running: 0 });
  const gapFactor = running >= NOT_NOW_DOUBLES ? 2 : 1;
  return silentUntil === undefined ? { gapFactor } : { silentUntil, gapFactor };
}

function tallied(tally: Tally, { answer, answeredAt }: Answer): Tally {
  if (answer === 'not-for-me') return silenced(answeredAt);
  if (answer === 'helped') return { ...tally, notNow: 0, running: 0 };
  if (answer !== 'not-now') return { ...tally, running: 0 };
  return tally.notNow + 1 === NOT_NOW_SILENCES
    ? silenced(answeredAt)
    : { ...tally, notNow: tally.notNow + 1, running: tally.running + 1 };
}

function silenced(at: number): Tally {
  return { silentUntil: at + SILENCE_MS, notNow: 0, running: 0 };
}

interface Answer {
  readonly answer: PromptRecord['answer'];
  readonly answeredAt: number;
}
