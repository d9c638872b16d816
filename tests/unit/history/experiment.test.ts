import { describe, expect, test } from 'vitest';
import { ENOUGH, compare } from '#lib/history/experiment';
import { meanDifference } from '#lib/history/mean-difference';
import { PromptRecord } from '#lib/model/prompt';
import { HOUR, MINUTE } from '#lib/model/time';

const now = Date.parse('2026-11-24T12:00:00Z');
let made = 0;
const prompt = (fate: PromptRecord['fate'], sendsAfter?: number, at = now - HOUR) =>
  PromptRecord.parse({
    id: `prompt-${String((made += 1))}`,
    at,
    reasons: ['surge'],
    text: 'surge-1',
    measures: [],
    fate,
    ...(sendsAfter === undefined ? {} : { sendsAfter }),
  });
const many = (fate: PromptRecord['fate'], counts: readonly number[]) =>
  counts.map((n) => prompt(fate, n));
const ten = (n: number) => Array.from({ length: ENOUGH }, (_, index) => n + (index % 3));

describe('the comparison', () => {
  test('says nothing before there is enough on both sides', () => {
    const prompts = [...many('shown', ten(5)), ...many('withheld', ten(9).slice(1))];
    expect(compare(prompts, now)).toEqual({ kind: 'not-yet', shown: 10, withheld: 9 });
  });

  test('gives both means, and how far apart they may really be', () => {
    const result = compare([...many('shown', ten(5)), ...many('withheld', ten(9))], now);
    if (result.kind !== 'compared') throw new Error('nothing compared');
    expect(result.shown).toEqual({ n: 10, mean: 5.9 });
    expect(result.withheld).toEqual({ n: 10, mean: 9.9 });
    expect(result.difference.low).toBeLessThan(-4);
    expect(result.difference.high).toBeGreaterThan(-4);
    expect(result.difference.high).toBeLessThan(0);
  });

  test.each([
    ['before the experiment was on', prompt('shown')],
    ['whose half hour is not over', prompt('shown', 3, now - 29 * MINUTE)],
  ])('does not count a prompt %s', (_name, left) => {
    expect(compare([left], now)).toEqual({ kind: 'not-yet', shown: 0, withheld: 0 });
  });
});

describe('the interval of a difference', () => {
  // Exact values: the quantile found by integrating the density of t.
  test.each([
    [[1, 2, 3, 4, 5], [2, 4, 6, 8, 10], -6.888, 0.888],
    [[5, 6, 7, 5, 6, 7, 5, 6, 7, 5], [9, 10, 11, 9, 10, 11, 9, 10, 11, 9], -4.823, -3.177],
  ])('of %j and %j', (one, other, low, high) => {
    const spread = meanDifference(one, other);
    expect(spread.low).toBeCloseTo(low, 2);
    expect(spread.high).toBeCloseTo(high, 2);
  });

  test('holds the true difference about nineteen times in twenty, also for counts as uneven as sends', () => {
    let state = 7;
    const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
    // A count that is often small and sometimes large: geometric with mean 6.
    const count = () => Math.floor(Math.log(1 - chance()) / Math.log(6 / 7));
    const sample = (n: number) => Array.from({ length: n }, count);
    const runs = 2000;
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const { low, high } = meanDifference(sample(20), sample(10));
      if (low <= 0 && high >= 0) held += 1;
    }
    expect(held / runs).toBeGreaterThan(0.92);
    expect(held / runs).toBeLessThan(0.98);
  });

  test('nothing that never differs has a spread, and one value has none', () => {
    expect(meanDifference([3, 3], [1, 1])).toEqual({ low: 2, high: 2 });
    expect(() => meanDifference([3], [1, 1])).toThrow(RangeError);
  });
});
