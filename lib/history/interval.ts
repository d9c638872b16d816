/** A share between 0 and 1, with where it may really lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/** Standard normal quantile of 97.5 %: two-sided 95 %. */
export const Z_95 = 1.959964;
/** The same shared out over eleven words (Bonferroni): 1 − 0.05 / 22. */
export const Z_95_OF_ELEVEN = 2.8376;

/**
 * Wilson's score interval for k of n. It never leaves [0, 1] and holds also for few.
 * RangeError unless 0 ≤ k ≤ n and n ≥ 1. Source: Wilson 1927, J Am Stat Assoc 22.
 */
export function wilson({ k, n }: Share, z: number = Z_95): Interval {
  if (!(n >= 1 && k >= 0 && k <= n)) throw new RangeError(`no share: ${k} of ${n}`);
  const p = k / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: k === 0 ? 0 : Math.max(0, (middle - reach) / scale),
    high: k === n ? 1 : Math.min(1, (middle + reach) / scale),
  };
}

/**
 * Interval of the difference `one` − `other` between two independent shares, from their Wilson intervals.
 * Source: Newcombe 1998, Stat Med 17, method 10.
 */
export function difference(one: Share, other: Share, z: number = Z_95): Interval {
  const [p, q] = [one.k / one.n, other.k / other.n];
  const [a, b] = [wilson(one, z), wilson(other, z)];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
