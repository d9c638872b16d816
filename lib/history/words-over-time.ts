import type { CheckIn, CheckInWord } from '#lib/model/check-in';
import type { Days } from '#lib/model/ports';
import { localDay } from '#lib/model/time';
import type { Buckets } from './buckets';
import type { DayClock } from './days';

/** How often one word was marked, stretch by stretch. */
export interface WordRow {
  readonly word: CheckInWord;
  readonly counts: readonly number[];
  readonly all: number;
}

/** The check-ins whose own local day lies inside these days. */
export function checkInsWithin(
  checkIns: readonly CheckIn[],
  { from, to }: Days,
  { dayStart, offsetMin }: DayClock,
): readonly CheckIn[] {
  return checkIns.filter(({ at }) => {
    const day = localDay({ at, offsetMin: offsetMin(at) }, dayStart);
    return day >= from && day < to;
  });
}

/** A row for each of `words` that was marked at all, in that order. */
export function wordRows(
  checkIns: readonly CheckIn[],
  words: readonly CheckInWord[],
  { buckets, clock }: { readonly buckets: Buckets; readonly clock: DayClock },
): readonly WordRow[] {
  const rows = words.map((word) => {
    const counts = buckets.all.map(() => 0);
    for (const { at } of checkIns.filter((one) => one.words.includes(word))) {
      const day = localDay({ at, offsetMin: clock.offsetMin(at) }, clock.dayStart);
      const index = buckets.indexOf(day);
      if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
    }
    return { word, counts, all: counts.reduce((sum, n) => sum + n, 0) };
  });
  return rows.filter(({ all }) => all > 0);
}

/** What the words say, in one sentence. */
export type WordsFinding =
  | { readonly kind: 'nothing' }
  /** Fewer than five check-ins. */
  | { readonly kind: 'few'; readonly checkIns: number }
  /** The words marked most often: one, or two that are level. */
  | { readonly kind: 'most'; readonly words: readonly CheckInWord[] }
  | { readonly kind: 'mixed' };

const FEWEST = 5;

/** See WordsFinding. */
export function wordsFinding(checkIns: readonly CheckIn[], rows: readonly WordRow[]): WordsFinding {
  if (rows.length === 0) return { kind: 'nothing' };
  if (checkIns.length < FEWEST) return { kind: 'few', checkIns: checkIns.length };
  const most = Math.max(...rows.map(({ all }) => all));
  const words = rows.filter(({ all }) => all === most).map(({ word }) => word);
  return words.length <= 2 ? { kind: 'most', words } : { kind: 'mixed' };
}
