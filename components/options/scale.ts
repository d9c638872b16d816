import type { Bar } from '#lib/history/bars';
import type { Band } from '#lib/history/usual';

/** Where things stand in the chart, in CSS pixels. */
export interface Scale {
  /** Left end of the plot. */
  readonly left: number;
  /** Width from one bar to the next. */
  readonly slot: number;
  /** Width of a bar. */
  readonly bar: number;
  /** Every how many bars, counted from the last one, a date stands. */
  readonly every: number;
  readonly ticks: readonly number[];
  /** Middle of the bar with this index. */
  x(index: number): number;
  y(value: number): number;
  /** How a date under the bar keeps inside the picture. */
  anchor(index: number): 'start' | 'middle' | 'end';
}

const ABOVE = 34; // room for the marks over the highest bar
const BELOW = 26; // room for the dates
const LEFT = 34;
const DATE_PX = 78;
/** From date to date: the last one ends with the picture, half its width nearer to the one before. */
const DATES_APART_PX = 96;
const WIDEST_BAR = 30;

/** Steps a person counts in: 1, 2 or 5 with zeros behind, at least 1. */
function niceStep(max: number): number {
  const rough = Math.max(1, max / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough) ?? 10 * power;
}

/** The numbers beside the lines of a picture that reaches up to `highest`. */
export function niceTicks(highest: number): readonly number[] {
  const step = niceStep(highest);
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}

/** Fits bars and band into width × height pixels. */
export function scaleFor(room: {
  readonly bars: readonly Bar[];
  readonly band: Band | undefined;
  readonly width: number;
  readonly height: number;
}): Scale {
  const { bars, band, width, height } = room;
  const highest = Math.max(4, band?.high ?? 0, ...bars.map((bar) => bar.value));
  const slot = Math.max(1, width - LEFT) / Math.max(1, bars.length);
  const floor = height - BELOW;
  const x = (index: number) => LEFT + slot * (index + 0.5);
  return {
    left: LEFT,
    slot,
    bar: Math.min(WIDEST_BAR, slot * 0.66),
    every: Math.max(1, Math.ceil(DATES_APART_PX / slot)),
    ticks: niceTicks(highest),
    x,
    y: (value) => floor - (value / highest) * (floor - ABOVE),
    anchor: (index) => {
      if (width - x(index) < DATE_PX / 2) return 'end';
      return x(index) - LEFT < DATE_PX / 4 ? 'start' : 'middle';
    },
  };
}
