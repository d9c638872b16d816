import { TEMPO, type Prior } from './constants';

/** A person's usual of some count x: mean and variance of ln(1 + x), and how many samples they weigh (at most 20). */
export interface Baseline {
  readonly m: number;
  readonly v: number;
  readonly n: number;
}

/** A baseline that has learned nothing yet. */
export const startingFrom = ({ m, sd, n }: Prior): Baseline => ({ m, v: sd * sd, n });

/** Its standard deviation in ln(1 + x), never below 0.45. */
export const sdOf = ({ v }: Baseline): number => Math.max(TEMPO.sdMin, Math.sqrt(v));

/** The usual count itself: a geometric mean, in the unit of x. */
export const usualOf = ({ m }: Baseline): number => Math.exp(m) - 1;

/** How many standard deviations x lies above the usual, on the scale ln(1 + x). */
export const zOf = (baseline: Baseline, x: number): number =>
  (Math.log(1 + x) - baseline.m) / sdOf(baseline);

/**
 * The baseline after one more sample x. Recursive mean and variance (West 1979) whose weight never falls below 1/20, so
 * that old samples fade. The sample is capped at 2.2 standard deviations above the mean.
 */
export function learn(baseline: Baseline, x: number): Baseline {
  return blend(baseline, Math.min(Math.log(1 + x), baseline.m + TEMPO.cap * sdOf(baseline)));
}

/** The same without the cap, for one conversation's own usual, which starts with its first day. */
export function learnOwn(own: Baseline, x: number): Baseline {
  const y = Math.log(1 + x);
  return own.n === 0 ? { m: y, v: TEMPO.ownVariance, n: 1 } : blend(own, y);
}

function blend({ m, v, n }: Baseline, y: number): Baseline {
  const count = Math.min(n + 1, TEMPO.memory);
  const w = 1 / count;
  const d = y - m;
  return { m: m + w * d, v: (1 - w) * (v + w * d * d), n: count };
}
