import { DAY, HOUR, dayOf } from './month.ts';
import type { RowsByStore } from './plant.ts';

/** Days of the life; exact times are kept for the last of them. */
const DAYS = 100;
const KEPT_DAYS = 30;

/** An invented conversation: nobody's real one. */
interface Talk {
  readonly site: string;
  readonly name?: string;
  readonly weak?: true;
  /** How many days before the last evening it began and ended. */
  readonly from: number;
  readonly to: number;
  /** Sends on a usual evening, and every how many days there is one. */
  readonly sends: number;
  readonly every: number;
  readonly isPaused?: true;
}

const TALKS: readonly Talk[] = [
  { site: 'tinder', name: 'Robin', from: 96, to: 1, sends: 9, every: 1 },
  { site: 'badoo', name: 'Sam from the choir', from: 60, to: 2, sends: 6, every: 2 },
  { site: 'bumble', from: 44, to: 20, sends: 14, every: 3 },
  {
    site: 'okcupid',
    name: 'Alex',
    weak: true,
    from: 30,
    to: 4,
    sends: 5,
    every: 3,
    isPaused: true,
  },
  { site: 'tinder', from: 12, to: 1, sends: 16, every: 1 },
];

const WORDS = [
  ['calm', 'clear'],
  ['grounded', 'slow'],
  ['intense'],
  ['calm'],
  ['intense', 'urgent'],
  ['confusing'],
  ['respected', 'stable'],
] as const;
const QUALITIES = [
  'consistency',
  'predictability',
  'boundaries',
  'presence',
  'calm',
  'curiosity',
  'pacing',
];
const SEEN = ['often', 'sometimes', 'often', 'not-yet', 'often', 'sometimes', 'unsure'] as const;

const threadOf = (index: number) => String(index).repeat(22);

/** A hundred invented days that end on the evening of `at` (milliseconds), as rows of the journal's stores. */
export function lifeBefore(at: number): RowsByStore {
  const midnight = Math.floor(at / DAY) * DAY;
  const sittings = TALKS.flatMap((talk, index) => sittingsOf(talk, index, midnight));
  return {
    hours: sittings.map(({ thread, at: then, n }) => ({
      day: dayOf(then),
      thread,
      hour: new Date(then).getUTCHours(),
      n,
    })),
    sends: sittings.filter(({ at: then }) => midnight - then < KEPT_DAYS * DAY).flatMap(sendsOf),
    conversations: TALKS.map((talk, index) => conversationOf(talk, index, midnight)),
    checkIns: checkInsBefore(midnight),
    reflections: reflectionsBefore(midnight),
    prompts: promptsBefore(midnight),
  };
}

interface Sitting {
  readonly thread: string;
  readonly site: string;
  readonly at: number;
  readonly n: number;
}

/** One evening in three is a little quicker, one in twenty much. */
function sittingsOf(talk: Talk, index: number, midnight: number): readonly Sitting[] {
  const { site, from, to, sends, every } = talk;
  const days = Array.from({ length: from - to + 1 }, (_, day) => from - day);
  return days
    .filter((day) => day % every === 0 && (day * 7 + index) % 11 !== 0)
    .map((day) => {
      const swing = ((day * 5 + index * 3) % 9) - 4;
      const n = Math.max(1, sends + swing + (day % 21 === 6 ? 22 : 0));
      const hour = 17 + ((day + index * 2) % 6);
      return { thread: threadOf(index), site, at: midnight - day * DAY + hour * HOUR, n };
    });
}

function sendsOf({ thread, site, at, n }: Sitting): object[] {
  return Array.from({ length: n }, (_, send) => ({
    eventId: `life-${thread.slice(0, 2)}-${at}-${String(send).padStart(3, '0')}`,
    at: at + Math.floor((send * 50 * 60_000) / n),
    offsetMin: 0,
    site,
    thread,
  }));
}

function conversationOf(talk: Talk, index: number, midnight: number): object {
  const { site, name, weak = false, from, to, isPaused } = talk;
  return {
    thread: threadOf(index),
    site,
    weak,
    firstAt: midnight - from * DAY + 20 * HOUR,
    lastAt: midnight - to * DAY + 22 * HOUR,
    noticed: true,
    ...(name ? { name } : {}),
    ...(isPaused ? { pausedUntil: 'told' } : {}),
  };
}

function checkInsBefore(midnight: number): object[] {
  const days = Array.from({ length: Math.floor(DAYS / 3) }, (_, index) => DAYS - index * 3);
  return days.map((day, index) => ({
    id: `life-word-${index}`,
    at: midnight - day * DAY + 21 * HOUR,
    words: day % 21 === 6 ? ['intense', 'urgent'] : WORDS[index % WORDS.length],
    thread: threadOf(0),
    source: 'popup',
    ...(index % 9 === 4 ? { note: 'Slept on it, and it looked different.' } : {}),
    ...(index % 6 === 2 ? { protecting: ['scanning'] } : {}),
  }));
}

function reflectionsBefore(midnight: number): object[] {
  return [70, 50, 30, 10].map((day, time) => ({
    id: `life-seven-${day}`,
    at: midnight - day * DAY + 19 * HOUR,
    thread: threadOf(0),
    qualities: Object.fromEntries(
      QUALITIES.map((quality, index) => [quality, SEEN[(index + time) % SEEN.length]]),
    ),
  }));
}

function promptsBefore(midnight: number): object[] {
  return [69, 48, 27, 6].map((day, index) => ({
    id: `life-prompt-${day}`,
    at: midnight - day * DAY + 22 * HOUR,
    thread: threadOf(0),
    site: 'tinder',
    reasons: ['surge'],
    text: 'intensity',
    measures: [{ reason: 'surge', observed: 31, usual: 11 }],
    fate: 'shown',
    answer: index % 2 === 0 ? 'break-3' : 'carry-on',
    answeredAt: midnight - day * DAY + 22 * HOUR,
  }));
}
