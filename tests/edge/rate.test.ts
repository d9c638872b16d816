import { describe, expect, test } from 'vitest';
import { createRate } from '#lib/edge/rate';
import { HOUR, MINUTE, SECOND } from '#lib/model/time';

/** How many of these instants are let through. */
function taken(times: readonly number[], source: (index: number) => string = () => 'one'): number {
  const isTooMuch = createRate();
  return times.filter((at, index) => !isTooMuch(source(index), at)).length;
}
const every = (gapMs: number, n: number) => Array.from({ length: n }, (_, i) => i * gapMs);

describe('what a person makes is taken, every one', () => {
  test.each([
    ['a quick evening, one every two seconds for ten minutes', every(2 * SECOND, 300)],
    ['23 sends in three seconds', every(3000 / 23, 23)],
    ['a minute’s sends at once, after the worker slept', every(0, 60)],
    ['five a second for a minute, faster than anyone types', every(220, 272)],
    ['one a second for three hours', every(SECOND, (3 * HOUR) / SECOND)],
  ])('%s', (_name, times) => {
    expect(taken(times)).toBe(times.length);
  });
});

describe('a flood is stopped', () => {
  test.each([
    ['five thousand at once', every(0, 5000), 60],
    ['a thousand a second for ten seconds', every(1, 10_000), 110],
    ['ten a second for an hour', every(100, (HOUR / 100) * 1), 600 + HOUR / SECOND],
  ])('%s', (_name, times, most) => {
    expect(taken(times)).toBeLessThanOrEqual(most);
    expect(taken(times)).toBeGreaterThanOrEqual(most * 0.95);
  });

  test('and does not stop another site', () => {
    const times = every(0, 200);
    expect(taken(times, (index) => (index % 2 === 0 ? 'one' : 'another'))).toBe(120);
  });

  test('and is over after a while', () => {
    expect(taken([...every(0, 5000), ...every(0, 60).map((at) => at + MINUTE)])).toBe(120);
  });

  test('and a clock that is set back brings no more', () => {
    expect(taken([...every(0, 100), ...every(0, 100).map((at) => at - HOUR)])).toBe(60);
  });
});
