import { serialize } from 'node:v8';
import { HOUR, MINUTE } from '#lib/model/time';
import { createDetector } from '#lib/tempo/detector';
import { observe } from '#lib/tempo/observe';
import { DEFAULT_OPTIONS, type TempoEvent } from '#lib/tempo/options';
import { emptyState } from '#lib/tempo/state';
import { calm, MONDAY, run, thread } from '../unit/tempo/life';
import { report } from './figures/line';

/** Most nanoseconds one observation may take: it runs once per send, in a worker that has just been woken. */
const MOST_NS = 5000;
const ROUNDS = 25;
const MOST_MEDIAN_BYTES = 2048;
const MOST_BYTES = 16 * 1024;
const ids = Array.from({ length: 64 }, (_, i) => thread(`t${i}`));

/** A year of 64 conversations in turn: bursts of six, an hour apart. */
const year: readonly TempoEvent[] = Array.from({ length: 50_000 }, (_, i) => ({
  at: Math.floor(i / 6) * HOUR + (i % 6) * MINUTE + 1.7e12,
  offsetMin: 60,
  thread: ids[Math.floor(i / 6) % ids.length],
}));

/** Nanoseconds per event of a pass over the year, the two passes in turn; the first warms up. */
function inTurn(passes: readonly (() => (event: TempoEvent) => unknown)[]): number[][] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    passes.map((pass) => {
      const step = pass();
      const from = process.hrtime.bigint();
      for (const event of year) step(event);
      return Number(process.hrtime.bigint() - from) / year.length;
    }),
  );
  return passes.map((_, n) => rounds.slice(1).map((round) => round[n] ?? Number.NaN));
}

const [observing = [], counting = []] = inTurn([
  () => {
    const detector = createDetector();
    return (event) => detector.observe(event);
  },
  () => {
    const counts = new Map<unknown, number>();
    return ({ thread: id }) => counts.set(id, (counts.get(id) ?? 0) + 1);
  },
]);

/** Bytes of the state as the browser stores it, after every send. */
function sizes(events: readonly TempoEvent[]): number[] {
  let state = emptyState();
  return events.map((event) => {
    ({ state } = observe(state, event, DEFAULT_OPTIONS));
    return serialize(state).byteLength;
  });
}

/** A person with a few conversations a month, and one with more than can be remembered, every day. */
const few = calm('Europe/Berlin', MONDAY, 365).map((event, n) => ({
  ...event,
  thread: thread(`few-${Math.floor(n / 400)}-${n % 3}`),
}));
const many = Array.from({ length: 365 }, (_, day) =>
  Array.from({ length: 12 }, (_unused, n) =>
    run(`many-${(day * 5 + n) % 200}`, [MONDAY + day, 9 + n], 2),
  ).flat(),
).flat();
const [fewSizes, manySizes] = [sizes(few), sizes(many)];

report('tempo', [
  {
    name: 'detector: one send, 64 conversations',
    ours: observing,
    baseline: counting,
    against: 'a Map increment',
    unit: 'ns',
    goal: { text: `≤ ${MOST_NS} ns`, holds: ({ ours }) => ours <= MOST_NS },
  },
  {
    name: 'detector: bytes kept, a year with a few conversations',
    ours: fewSizes,
    baseline: [8],
    against: 'one timestamp',
    unit: 'bytes',
    goal: { text: `median ≤ ${MOST_MEDIAN_BYTES}`, holds: ({ ours }) => ours <= MOST_MEDIAN_BYTES },
  },
  {
    name: 'detector: most bytes kept, a year with 200 conversations',
    ours: [Math.max(...manySizes)],
    baseline: [8],
    against: 'one timestamp',
    unit: 'bytes',
    goal: { text: `≤ ${MOST_BYTES}`, holds: ({ ours }) => ours <= MOST_BYTES },
  },
]);
