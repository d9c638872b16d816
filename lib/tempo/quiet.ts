import { TEMPO } from './constants';
import type { Candidate } from './rules';
import type { Prompted, Quiet } from './state';

/** Is it too soon to speak at `at`: within 24 h of the last prompt, or 7 days of the one before it? */
export function isQuiet({ last, before }: Quiet, at: number): boolean {
  if (last !== null && at - last < TEMPO.quietMs) return true;
  return before !== null && at - before < TEMPO.pairMs;
}

/** The bar at `at`: z, raised after a prompt and falling back by half every 7 days. */
export function barAt(quiet: Quiet, z: number, at: number): number {
  if (quiet.last === null) return z;
  return z + quiet.bump * 2 ** (-(at - quiet.last) / TEMPO.bumpHalfLifeMs);
}

/** May this subject be spoken of: not in the last 7 days, unless its count has doubled since? */
export function isNews({ about }: Quiet, { subject, count }: Candidate, at: number): boolean {
  const earlier = about.findLast((one) => one.subject === subject);
  if (earlier === undefined || at - earlier.at >= TEMPO.subjectMs) return true;
  return count >= TEMPO.subjectRatio * earlier.count;
}

/** The quiet after these candidates were spoken at `at`, `raised` above z. */
export function hushed(
  quiet: Quiet,
  candidates: readonly Candidate[],
  { at, raised }: { readonly at: number; readonly raised: number },
): Quiet {
  const fresh = new Map<string, Prompted>(
    candidates.map(({ subject, count }) => [subject, { subject, at, count }]),
  );
  const older = quiet.about.filter(({ subject }) => !fresh.has(subject));
  return {
    last: at,
    before: quiet.last,
    bump: raised + TEMPO.bump,
    about: [...older, ...fresh.values()].slice(-TEMPO.subjectsKept),
  };
}
