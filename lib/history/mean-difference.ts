/** Standard normal quantile of 97.5 %: two-sided 95 %. */
const Z = 1.959964;

/** Where a difference may really lie. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of the difference between the means of two independent samples of at least two values, `one` − `other`.
 * Method: Welch 1947, Biometrika 34, with the quantile of Student's t after Abramowitz & Stegun 26.7.5.
 */
export function meanDifference(one: readonly number[], other: readonly number[]): Spread {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  const error = Math.sqrt(a.square + b.square);
  const difference = a.mean - b.mean;
  if (error === 0) return { low: difference, high: difference };
  const freedom = error ** 4 / (a.square ** 2 / (a.n - 1) + b.square ** 2 / (b.n - 1));
  const reach = quantileOfT(freedom) * error;
  return { low: difference - reach, high: difference + reach };
}

/** 97.5 % quantile of Student's t, to three digits from 5 degrees of freedom on. */
function quantileOfT(freedom: number): number {
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Squared standard error of the mean. */
  readonly square: number;
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  if (n < 2) throw new RangeError(`a mean of ${n} values has no spread`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, square: squares / (n - 1) / n };
}
