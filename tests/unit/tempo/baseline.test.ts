import { expect, test } from 'vitest';
import { learn, learnOwn, sdOf, startingFrom, usualOf, zOf } from '#lib/tempo/baseline';
import { TEMPO } from '#lib/tempo/constants';

const top = startingFrom(TEMPO.priors.top);

test('the prior usual of the busiest conversation is about three and a half sends a day', () => {
  expect(usualOf(top)).toBeCloseTo(3.4817, 4);
  expect(sdOf(top)).toBe(0.75);
});

test('twenty sends are a little over two standard deviations above it', () => {
  expect(zOf(top, 19)).toBeCloseTo(1.9943, 4);
  expect(zOf(top, 20)).toBeCloseTo(2.0594, 4);
});

test('a day of seven sends moves the mean by a fifth of the way', () => {
  // y = ln 8 = 2.0794; n = 5; w = 1/5; d = 0.5794; m = 1.5 + 0.1159; v = 0.8 (0.5625 + 0.2 d²)
  const next = learn(top, 7);
  expect(next.n).toBe(5);
  expect(next.m).toBeCloseTo(1.61589, 5);
  expect(next.v).toBeCloseTo(0.50372, 5);
});

test('one wild day teaches no more than 2.2 standard deviations', () => {
  expect(learn(top, 5000)).toEqual(learn(top, 100));
  expect(learn(top, 5000).m).toBeCloseTo(1.5 + (2.2 * 0.75) / 5, 10);
});

test('a new habit becomes usual in about three weeks', () => {
  const days = Array.from({ length: 21 }, () => 40);
  expect(usualOf(days.reduce(learn, top))).toBeGreaterThan(20);
});

test('the weight of a sample never falls below one in twenty', () => {
  expect(Array.from({ length: 50 }, () => 4).reduce(learn, top).n).toBe(20);
});

test('a narrow life still has a standard deviation of 0.45', () => {
  const steady = Array.from({ length: 50 }, () => 4).reduce(learn, top);
  expect(steady.v).toBeLessThan(0.2);
  expect(sdOf(steady)).toBe(0.45);
});

test("a conversation's own usual starts with its first day and knows no cap", () => {
  const first = learnOwn({ m: 0, v: 0, n: 0 }, 9);
  expect(first).toEqual({ m: Math.log(10), v: 0.25, n: 1 });
  expect(learnOwn(first, 999).m).toBeCloseTo((Math.log(10) + Math.log(1000)) / 2, 10);
});
