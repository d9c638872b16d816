import { describe, expect, test } from 'vitest';
import { pace, usualBand } from '#lib/tempo/pace';
import { DEFAULT_OPTIONS } from '#lib/tempo/options';
import { emptyState } from '#lib/tempo/state';
import { instant, live, MONDAY, run, thread } from './life';

const now = (day: number, name?: string) => ({
  at: instant(day, 20),
  offsetMin: 0,
  thread: name === undefined ? undefined : thread(name),
});

describe('the pace in words', () => {
  test.each([
    [0, 'largo'],
    [2, 'largo'],
    [3, 'andante'],
    [8, 'andante'],
    [9, 'allegro'],
    [19, 'allegro'],
    [20, 'presto'],
    [200, 'presto'],
  ])('%i sends on the first day are %s', (sends, word) => {
    const { state } = live(run('a', [MONDAY, 8], sends));
    expect(pace(state, now(MONDAY, 'a'), DEFAULT_OPTIONS)).toMatchObject({
      word,
      observed: sends,
      known: false,
      days: 0,
    });
  });

  test('three messages are never quick, however quiet the usual', () => {
    const quiet = Array.from({ length: 30 }, (_, day) => run('a', [MONDAY + day, 12], 1)).flat();
    const { state } = live([...quiet, ...run('a', [MONDAY + 30, 12], 3)]);
    expect(pace(state, now(MONDAY + 30, 'a'), DEFAULT_OPTIONS).word).toBe('andante');
  });

  test('a habit of forty is a walk after three weeks', () => {
    const habit = Array.from({ length: 30 }, (_, day) => run('a', [MONDAY + day, 8], 40)).flat();
    const today = pace(live(habit).state, now(MONDAY + 29, 'a'), DEFAULT_OPTIONS);
    expect(today).toMatchObject({ word: 'andante', known: true, days: 16 });
    expect(today.usual).toBeGreaterThan(25);
  });

  test('yesterday is not today', () => {
    const { state } = live(run('a', [MONDAY, 12], 15));
    expect(pace(state, now(MONDAY + 1, 'a'), DEFAULT_OPTIONS)).toMatchObject({
      observed: 0,
      days: 1,
    });
  });

  test('another conversation has its own count; without one the busiest speaks', () => {
    const { state } = live([...run('a', [MONDAY, 12], 9), ...run('b', [MONDAY, 15], 2)]);
    const observed = [now(MONDAY, 'b'), now(MONDAY, 'c'), now(MONDAY)].map(
      (event) => pace(state, event, DEFAULT_OPTIONS).observed,
    );
    expect(observed).toEqual([2, 0, 9]);
  });
});

test('the usual has a band of one standard deviation either way', () => {
  expect(usualBand(emptyState())).toEqual({
    usual: expect.closeTo(3.4817, 4),
    low: expect.closeTo(1.117, 3),
    high: expect.closeTo(8.4877, 4),
    known: false,
    days: 0,
  });
});
