import { describe, expect, test } from 'vitest';
import { verdictOf, type Ran } from '../../../scripts/trust/verdict.ts';
import type { Result } from '../../../scripts/trust/results.ts';

const FILE = 'tests/e2e/one.spec.ts';
const result = (title: string, change: Partial<Result> = {}): Result => ({
  file: FILE,
  title,
  isFine: true,
  ...change,
});
const ran = (...usual: Result[]): Ran => ({ usual, sqlite: [], hasFirefox: true });
const ONE = { n: 1, says: 'a case', by: [[FILE, 'a row'] as const] };

describe('a case', () => {
  test('is held when each of its proofs ran and passed', () => {
    expect(verdictOf(ONE, ran(result('a row is there')))).toEqual({ kind: 'held', tests: 1 });
  });

  test('is broken by one proof that failed, or that did not run', () => {
    const failed = ran(result('a row is there'), result('a row is whole', { isFine: false }));
    expect(verdictOf(ONE, failed)).toEqual({ kind: 'broken', why: ['failed: a row is whole'] });
    expect(verdictOf(ONE, ran())).toMatchObject({ kind: 'broken' });
  });

  test('is left out, and says why, when a proof left itself out: never held by that', () => {
    const leftOut = 'only root may mount a disk';
    const some = ran(result('a row is there'), result('a row is whole', { leftOut }));
    expect(verdictOf(ONE, some)).toEqual({ kind: 'leftOut', why: leftOut });
  });

  test('is left out where a browser it needs is missing', () => {
    const firefox = { ...ONE, by: [['tests/e2e-firefox/one.test.ts', 'a row'] as const] };
    expect(verdictOf(firefox, { ...ran(), hasFirefox: false })).toMatchObject({ kind: 'leftOut' });
  });

  test('is proved on the other storage engine by whole files', () => {
    const sqlite = { ...ONE, by: [['sqlite', FILE] as const] };
    const both: Ran = { ...ran(), sqlite: [result('a row'), result('another')] };
    expect(verdictOf(sqlite, both)).toEqual({ kind: 'held', tests: 2 });
    expect(verdictOf(sqlite, ran(result('a row')))).toMatchObject({ kind: 'broken' });
  });
});
