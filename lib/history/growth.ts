import type { ThreadId } from '#lib/model/ids';
import type { HourCount } from '#lib/model/send';
import type { Conversation } from '#lib/model/conversation';
import type { Days } from '#lib/model/ports';
import { dayOfNumber, localDay, numberOfDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';
import type { DayClock } from './days';
import { median } from './usual';

/** A beginning is the first two weeks of a conversation. */
export const BEGINNING_DAYS = 14;
/** Most beginnings that stand beside each other. */
const MOST_BEGINNINGS = 16;
/** Fewest other beginnings before one is compared with them. */
export const FEWEST_OTHERS = 3;

/** The first days of one conversation. */
export interface Beginning {
  readonly thread: ThreadId;
  readonly firstDay: LocalDay;
  /** Own sends up to and with its 1st, 2nd… day, as far as those days have been lived; at most 14. */
  readonly sums: readonly number[];
}

/** The beginning of a conversation from its own hour counts. `today` is the last day that counts. */
export function beginningOf(
  { thread, firstDay }: Pick<Beginning, 'thread' | 'firstDay'>,
  hours: readonly HourCount[],
  today: LocalDay,
): Beginning {
  const first = numberOfDay(firstDay);
  const lived = Math.min(BEGINNING_DAYS, numberOfDay(today) - first + 1);
  const counts = Array.from({ length: Math.max(0, lived) }, () => 0);
  for (const row of hours) {
    const index = numberOfDay(row.day) - first;
    if (row.thread === thread && counts[index] !== undefined) counts[index] += row.n;
  }
  let sum = 0;
  return { thread, firstDay, sums: counts.map((n) => (sum += n)) };
}

/** The first two weeks from a day on. */
export function beginningDays(firstDay: LocalDay): Days {
  return { from: firstDay, to: dayOfNumber(numberOfDay(firstDay) + BEGINNING_DAYS) };
}

/**
 * The newest conversations and the local day each began on, newest first, sixteen at most.
 * One that began before `first`, the earliest day still counted, is left out: its beginning is gone.
 */
export function newestBeginnings(
  conversations: readonly Pick<Conversation, 'thread' | 'firstAt' | 'noticed'>[],
  first: LocalDay | undefined,
  { dayStart, offsetMin }: DayClock,
): readonly Pick<Beginning, 'thread' | 'firstDay'>[] {
  return conversations
    .filter(({ noticed }) => noticed)
    .map(({ thread, firstAt }) => ({
      thread,
      firstDay: localDay({ at: firstAt, offsetMin: offsetMin(firstAt) }, dayStart),
    }))
    .filter(({ firstDay }) => first !== undefined && firstDay >= first)
    .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
    .slice(0, MOST_BEGINNINGS);
}

/** Middle of the other beginnings on each of the 14 days; undefined where fewer than three have lived it. */
export function middleOf(others: readonly Beginning[]): readonly (number | undefined)[] {
  return Array.from({ length: BEGINNING_DAYS }, (_, index) => {
    const sums = others.flatMap(({ sums: all }) => all[index] ?? []);
    return sums.length < FEWEST_OTHERS ? undefined : median(sums);
  });
}

/** How a conversation began against the others, on the last day both sides can be read. */
export type GrowthFinding =
  /** Too few others. */
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'faster' | 'like' | 'slower';
      readonly day: number;
      readonly sends: number;
      readonly middle: number;
    };

/** Half as many again is "faster", two thirds is "slower". */
const APART = 1.5;

/** See GrowthFinding. `day` counts from 1. */
export function growthFinding(one: Beginning, others: readonly Beginning[]): GrowthFinding {
  const middle = middleOf(others);
  const index = one.sums.findLastIndex((_, at) => middle[at] !== undefined);
  const usual = middle[index];
  const sends = one.sums[index];
  if (usual === undefined || sends === undefined) return { kind: 'alone' };
  const at = { day: index + 1, sends, middle: usual };
  if (sends > APART * Math.max(1, usual)) return { kind: 'faster', ...at };
  return { kind: APART * sends < usual ? 'slower' : 'like', ...at };
}
