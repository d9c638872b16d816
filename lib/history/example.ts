import type { CheckIn, CheckInWord } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import { RecordId, SiteId, ThreadId } from '#lib/model/ids';
import type { PromptRecord } from '#lib/model/prompt';
import { QUALITIES, type Reflection, type Seen } from '#lib/model/reflection';
import type { HourCount } from '#lib/model/send';
import { DAY, HOUR, dayNumber, dayOfNumber } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';
import type { DayClock } from './days';

/** An invented person of twelve weeks. Nothing of it is ever stored. */
export interface Example {
  readonly first: LocalDay;
  readonly hours: readonly HourCount[];
  readonly conversations: readonly Conversation[];
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
  readonly reflections: readonly Reflection[];
}

const DAYS = 84;
/** Name, first and last day counted back from today, sends on a day with any. */
const PEOPLE = [
  ['Noor', 83, 44, 7],
  ['Sam', 71, 52, 5],
  ['Robin', 60, 21, 8],
  ['Alex', 47, 30, 6],
  ['Kim', 36, 0, 7],
  ['Mara', 12, 0, 24],
] as const;
const EVENING = [19, 20, 20, 21, 21, 22, 23, 12];
const LATE = [20, 21, 22, 22, 23, 23, 0, 1];
const CALM: readonly CheckInWord[] = ['calm', 'clear', 'grounded', 'slow', 'respected', 'stable'];
const FULL: readonly CheckInWord[] = ['urgent', 'intense', 'addictive', 'urgent', 'clear', 'calm'];

/** Same numbers every time: an example that changes under one's eyes explains nothing. Source: mulberry32. */
function steadyChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const threadOf = (index: number) => ThreadId.parse(`example${index}`.padEnd(22, '-'));
const recordOf = (kind: string, index: number) => RecordId.parse(`example-${kind}-${index}`);

/** The invented person, ending on the day of `now`. */
export function exampleOf(now: number, { dayStart, offsetMin }: DayClock): Example {
  const today = dayNumber({ at: now, offsetMin: offsetMin(now) }, dayStart);
  const chance = steadyChance(7);
  const hours = PEOPLE.flatMap((_, index) => hoursWith(index, today, chance));
  const evening = (daysAgo: number) => now - daysAgo * DAY - 3 * HOUR;
  const sums = sumsByDay(hours);
  return {
    first: dayOfNumber(today - DAYS + 1),
    hours: hours.sort((a, b) => (a.day < b.day ? -1 : 1)),
    conversations: PEOPLE.map(([name, from, to], index) => ({
      thread: threadOf(index),
      site: SiteId.parse('tinder'),
      weak: name === 'Alex',
      firstAt: evening(from),
      lastAt: evening(to),
      name,
      noticed: name !== 'Sam',
    })),
    checkIns: checkInsFor(sums, { today, evening, chance }),
    prompts: [promptAt(0, evening(8)), promptAt(1, evening(3))],
    reflections: [0, 1, 2, 3].map((index) => reflectionAt(index, evening(11 - 3 * index))),
  };
}

function hoursWith(index: number, today: number, chance: () => number): HourCount[] {
  const [name, from, to, pace] = PEOPLE[index] ?? PEOPLE[0];
  const isFull = name === 'Mara';
  const rows: HourCount[] = [];
  for (let daysAgo = from; daysAgo >= to; daysAgo -= 1) {
    const isQuiet = daysAgo !== from && chance() < (isFull ? 0.1 : 0.45);
    const sends = isQuiet ? 0 : Math.round(pace * (0.5 + chance()));
    const day = dayOfNumber(today - daysAgo);
    for (const [hour, n] of spread(sends, isFull ? LATE : EVENING, chance))
      rows.push({ day, thread: threadOf(index), hour, n });
  }
  return rows;
}

/** Throws so many sends upon these hours. */
function spread(
  sends: number,
  hours: readonly number[],
  chance: () => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let send = 0; send < sends; send += 1) {
    const hour = hours[Math.floor(chance() * hours.length)] ?? 21;
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return counts;
}

function sumsByDay(hours: readonly HourCount[]): ReadonlyMap<LocalDay, number> {
  const sums = new Map<LocalDay, number>();
  for (const { day, n } of hours) sums.set(day, (sums.get(day) ?? 0) + n);
  return sums;
}

interface Telling {
  readonly today: number;
  readonly evening: (daysAgo: number) => number;
  readonly chance: () => number;
}

function checkInsFor(
  sums: ReadonlyMap<LocalDay, number>,
  { today, evening, chance }: Telling,
): readonly CheckIn[] {
  const rows: CheckIn[] = [];
  for (let daysAgo = DAYS - 1; daysAgo >= 0; daysAgo -= 1) {
    const sends = sums.get(dayOfNumber(today - daysAgo)) ?? 0;
    if (sends === 0 || chance() < 0.3) continue;
    const words = sends > 14 ? FULL : CALM;
    const pick = () => words[Math.floor(chance() * words.length)] ?? 'calm';
    const id = recordOf('check-in', daysAgo);
    rows.push({ id, at: evening(daysAgo), words: [...new Set([pick(), pick()])], source: 'popup' });
  }
  return rows;
}

function promptAt(index: number, at: number): PromptRecord {
  return {
    id: recordOf('prompt', index),
    at,
    thread: threadOf(5),
    reasons: ['new'],
    text: 'new-1',
    measures: [{ reason: 'new', observed: 64, usual: 18 }],
    fate: 'shown',
    answer: index === 0 ? 'carry-on' : 'break-3',
  };
}

/** Each time a little more has been seen. */
function reflectionAt(index: number, at: number): Reflection {
  const seen: readonly Seen[] = ['unsure', 'not-yet', 'sometimes', 'often'];
  const noted = QUALITIES.map((quality, place) => {
    const step = Math.max(0, Math.min(3, index + (place % 3) - 1));
    return [quality, seen[step] ?? 'unsure'] as const;
  });
  return {
    id: recordOf('reflection', index),
    at,
    thread: threadOf(5),
    qualities: Object.fromEntries(noted),
  };
}
