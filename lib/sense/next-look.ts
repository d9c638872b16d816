import type { BoxId } from './sign';
import type { Box, Candidate, SenseState } from './state';
import { LATE_LOOK_MS, LOOKS, RETURN_LOOKS, SETTLE_MS } from './timing';

/** The boxes that have something to be looked at for. */
export function watchedBoxes(state: SenseState): readonly BoxId[] {
  return [...state.boxes].filter(([, box]) => box.candidate ?? box.sent).map(([id]) => id);
}

/** When to look next, after `now`; undefined when nothing waits. Milliseconds on the signs' clock. */
export function nextLook(state: SenseState, now: number): number | undefined {
  const times = [...state.boxes.values()].flatMap((box) => nextOf(box, now) ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

function nextOf({ candidate, sent }: Box, now: number): number | undefined {
  if (candidate) return nextOfCandidate(candidate, now);
  return sent && RETURN_LOOKS.map((after) => sent.at + after).find((time) => time > now);
}

function nextOfCandidate({ at, until, emptySince }: Candidate, now: number): number {
  if (emptySince !== undefined) return Math.max(now, emptySince + SETTLE_MS);
  const early = LOOKS.map((after) => at + after).find((time) => time > now);
  return Math.min(early ?? now + LATE_LOOK_MS, Math.max(now, until + 1));
}
