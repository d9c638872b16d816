import type { CheckIn, CheckInWord } from '#lib/model/check-in';
import { localDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';
import type { DayClock, DayCount } from './days';
import { Z_95_OF_ELEVEN, difference, wilson, type Interval, type Share } from './interval';
import type { Band } from './usual';

/** Fewest check-ins on each side before anything is said. */
export const FEWEST_EACH = 8;

/** One word on the two kinds of days. */
export interface WordShare {
  readonly word: CheckInWord;
  readonly quick: Share & Interval;
  readonly unhurried: Share & Interval;
  /** Which side it was marked on more often, beyond what chance over eleven words would do. */
  readonly leans?: 'quick' | 'unhurried';
}

/** How the words of quick days and of unhurried days differ: a coincidence in time, never a cause. */
export type Insight =
  | { readonly kind: 'tooFew'; readonly quick: number; readonly unhurried: number }
  | {
      readonly kind: 'shares';
      readonly quick: number;
      readonly unhurried: number;
      /** The cut, own sends a day: the middle of the person's own days. */
      readonly cut: number;
      readonly words: readonly WordShare[];
    };

/** What the insight is read from. */
export interface InsightRows {
  readonly checkIns: readonly CheckIn[];
  readonly days: readonly DayCount[];
  readonly band: Band | undefined;
  /** In the user's own order. */
  readonly words: readonly CheckInWord[];
  readonly clock: DayClock;
}

/** See Insight. A day with more sends than the middle of the usual is quick, every other one unhurried. */
export function insightOf({ checkIns, days, band, words, clock }: InsightRows): Insight {
  const sends = new Map<LocalDay, number>(days.map(({ day, n }) => [day, n]));
  const cut = band?.middle ?? Infinity;
  const quick: CheckIn[] = [];
  const unhurried: CheckIn[] = [];
  for (const checkIn of checkIns) {
    const at = { at: checkIn.at, offsetMin: clock.offsetMin(checkIn.at) };
    const n = sends.get(localDay(at, clock.dayStart));
    if (n !== undefined) (n > cut ? quick : unhurried).push(checkIn);
  }
  const sizes = { quick: quick.length, unhurried: unhurried.length };
  if (!band || Math.min(sizes.quick, sizes.unhurried) < FEWEST_EACH)
    return { kind: 'tooFew', ...sizes };
  const rows = words.map((word) => wordShare(word, quick, unhurried));
  const marked = rows.filter((row) => row.quick.k + row.unhurried.k > 0);
  return { kind: 'shares', ...sizes, cut: band.middle, words: marked };
}

function wordShare(
  word: CheckInWord,
  quickDays: readonly CheckIn[],
  unhurriedDays: readonly CheckIn[],
): WordShare {
  const share = (of: readonly CheckIn[]): Share => ({
    k: of.filter(({ words }) => words.includes(word)).length,
    n: of.length,
  });
  const [quick, unhurried] = [share(quickDays), share(unhurriedDays)];
  const leans = leaning(difference(quick, unhurried, Z_95_OF_ELEVEN));
  return {
    word,
    quick: { ...quick, ...wilson(quick) },
    unhurried: { ...unhurried, ...wilson(unhurried) },
    ...(leans ? { leans } : {}),
  };
}

function leaning({ low, high }: Interval): WordShare['leans'] {
  if (low > 0) return 'quick';
  return high < 0 ? 'unhurried' : undefined;
}
