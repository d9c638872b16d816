import type { DayCount } from './days';

/** Fewest active days before Andante speaks of a usual. */
export const LEARNED_DAYS = 5;

/** Where about four of five of a person's active days fall, in own sends a day. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How many active days it was taken from. */
  readonly days: number;
}

/** The standard deviation of a normal distribution is this many times its median absolute deviation. */
const MAD_TO_SD = 1.4826;
/** Four of five values of a normal distribution lie within this many standard deviations. */
const FOUR_OF_FIVE = 1.2816;
/** Never a narrower spread than this on the scale ln(1 + n); the detector uses the same floor. */
const SD_MIN = 0.45;

/**
 * The usual band of the days with at least one send; undefined before LEARNED_DAYS of them.
 * Median and median absolute deviation of ln(1 + n), so a few very full days do not move it.
 */
export function usualBand(days: readonly DayCount[]): Band | undefined {
  const logs = days.filter((day) => day.n > 0).map((day) => Math.log1p(day.n));
  if (logs.length < LEARNED_DAYS) return undefined;
  const middle = median(logs);
  const spread = MAD_TO_SD * median(logs.map((log) => Math.abs(log - middle)));
  const reach = FOUR_OF_FIVE * Math.max(SD_MIN, spread);
  return {
    low: Math.expm1(Math.max(0, middle - reach)),
    middle: Math.expm1(middle),
    high: Math.expm1(middle + reach),
    days: logs.length,
  };
}

/** Is this many own sends in a day above the band? Without a band nothing is. */
export function isAbove(n: number, band: Band | undefined): boolean {
  return band !== undefined && n > Math.round(band.high);
}

/** The middle value; the mean of the two middle ones for an even count. RangeError for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('median of no values');
  return (lower + upper) / 2;
}
