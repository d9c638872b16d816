import type { RowsByStore } from './plant.ts';

interface Day {
  readonly n: number;
  readonly words?: readonly string[];
  readonly isPrompted?: true;
}

/** An invented month before today, the oldest day first. Nobody's real days. */
const DAYS: readonly Day[] = [
  ...[9, 12, 7].map((n) => ({ n })),
  { n: 14, words: ['calm', 'clear'] },
  ...[11, 0, 6, 10, 13, 8].map((n) => ({ n })),
  { n: 12, words: ['grounded', 'slow'] },
  ...[9, 0, 15, 11].map((n) => ({ n })),
  { n: 7, words: ['calm'] },
  ...[10, 14, 12, 17].map((n) => ({ n })),
  { n: 41, words: ['intense', 'urgent'], isPrompted: true },
  { n: 33, words: ['intense', 'confusing'] },
  { n: 13 },
  { n: 9, words: ['calm', 'respected'] },
  ...[11, 8].map((n) => ({ n })),
];

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What the invented days are told of. */
interface Told {
  /** An instant of the last evening. */
  readonly at: number;
  readonly thread: string;
  readonly site: string;
}

/** The month as rows of the journal's stores, ending on the day before `at`. */
export function monthBefore({ at, thread, site }: Told): RowsByStore {
  const days = DAYS.map((day, index) => ({ ...day, at: at - (DAYS.length - index) * DAY }));
  return {
    hours: days.flatMap(({ n, at: then }) =>
      n > 0 ? [{ day: dayOf(then), thread, hour: 21, n }] : [],
    ),
    checkIns: days.flatMap(({ words, at: then }, index) =>
      words ? [{ id: `month-word-${index}`, at: then, words, thread, source: 'popup' }] : [],
    ),
    prompts: days.flatMap(({ isPrompted, n, at: then }, index) =>
      isPrompted ? [promptRow(`month-prompt-${index}`, { at: then, thread, site }, n)] : [],
    ),
  };
}

/** The day an instant of a late evening belongs to: a day begins at five. */
export const dayOf = (at: number) => new Date(at - 5 * HOUR).toISOString().slice(0, 10);

const promptRow = (id: string, { at, thread, site }: Told, observed: number) => ({
  id,
  at,
  thread,
  site,
  reasons: ['surge'],
  text: 'intensity',
  measures: [{ reason: 'surge', observed, usual: 11 }],
  fate: 'shown',
  answer: 'break-3',
  answeredAt: at,
});
