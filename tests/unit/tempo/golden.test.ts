import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#lib/model/time';
import type { TempoEvent } from '#lib/tempo/options';
import { instant, live, MONDAY, thread } from './life';

/** Repeatable chance (mulberry32), so that the invented life below is the same everywhere. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Eight invented weeks: two old friends, in the fifth week a match that takes off, in the seventh a night. */
function eightWeeks(): TempoEvent[] {
  const chance = seeded(7);
  const events: TempoEvent[] = [];
  const burst = (name: string, day: number, hour: number, n: number) => {
    let at = instant(day, hour, 60);
    for (let i = 0; i < n; i++) {
      events.push({ at: Math.round(at), offsetMin: 60, thread: thread(name) });
      at += (0.3 + 3 * chance()) * MINUTE;
    }
  };
  for (let day = 0; day < 56; day++) {
    burst('friend', MONDAY + day, 12 + chance(), 2 + Math.floor(4 * chance()));
    if (day % 3 === 0) burst('sister', MONDAY + day, 19 + chance(), 1 + Math.floor(6 * chance()));
    const match = [4, 9, 14, 26, 38, 50][day - 28] ?? 0;
    burst('match', MONDAY + day, 21, match);
    if (day === 46) burst('friend', MONDAY + day + 1, 0.5, 34);
  }
  return events.sort((a, b) => a.at - b.at);
}

test('eight invented weeks bring these prompts, at these sends', () => {
  const events = eightWeeks();
  const told = live(events).spoken.map(({ index, findings }) => {
    const local = ((events[index]?.at ?? 0) - instant(MONDAY, 0, 60)) / HOUR;
    return [
      `day ${Math.floor(local / 24)}, ${Math.floor(local % 24)} h`,
      ...findings.map(
        ({ kind, observed, usual }) => `${kind} ${Math.round(observed)} / ${usual.toFixed(2)}`,
      ),
    ];
  });
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "day 31, 21 h",
        "new 30 / 8.02",
      ],
      [
        "day 32, 21 h",
        "new 54 / 8.02",
      ],
      [
        "day 47, 1 h",
        "late 15 / 0.03",
      ],
    ]
  `);
});
