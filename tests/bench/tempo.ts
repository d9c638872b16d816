import { HOUR, MINUTE } from '#lib/model/time';
import { createDetector } from '#lib/tempo/detector';
import type { TempoEvent } from '#lib/tempo/options';
import { thread } from '../unit/tempo/life';

/** Most nanoseconds one observation may take: it runs once per send, in a worker that has just been woken. */
const MOST_NS = 5000;
const ROUNDS = 12;
const ids = Array.from({ length: 64 }, (_, i) => thread(`t${i}`));

/** A year of 64 conversations in turn: bursts of six, an hour apart. */
const year: readonly TempoEvent[] = Array.from({ length: 50_000 }, (_, i) => ({
  at: Math.floor(i / 6) * HOUR + (i % 6) * MINUTE + 1.7e12,
  offsetMin: 60,
  thread: ids[Math.floor(i / 6) % ids.length],
}));

/** Nanoseconds per event of a pass over the year, best of twelve (machines are shared). */
function best(pass: () => (event: TempoEvent) => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const step = pass();
    const from = process.hrtime.bigint();
    for (const event of year) step(event);
    return Number(process.hrtime.bigint() - from) / year.length;
  });
  return Math.min(...times);
}

const counting = best(() => {
  const counts = new Map<unknown, number>();
  return ({ thread: id }) => counts.set(id, (counts.get(id) ?? 0) + 1);
});
const observing = best(() => {
  const detector = createDetector();
  return (event) => detector.observe(event);
});

console.log(
  `  observe: ${observing.toFixed(0)} ns a send, ${(observing / counting).toFixed(0)} times a Map increment (${counting.toFixed(0)} ns); 64 conversations, best of ${ROUNDS}; limit ${MOST_NS} ns`,
);
if (observing > MOST_NS) process.exitCode = 1;
