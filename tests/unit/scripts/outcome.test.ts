import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  afterSecondTry,
  fromPlaywright,
  fromVitest,
  readReport,
  single,
  sum,
} from '../../../scripts/test/outcome.ts';

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: `test ${index}` })),
});

const counts = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
});

describe('what vitest reports', () => {
  test.each([
    [
      'a run in which all passed',
      { ...counts(2, 0), testResults: [file('passed', 'passed', 'passed')] },
      0,
    ],
    ['a failed test', { ...counts(1, 1), testResults: [file('failed', 'passed', 'failed')] }, 1],
    ['a file that could not be loaded', { ...counts(3, 0), testResults: [file('failed')] }, 1],
  ])('%s counts its failures', (_name, report, failed) => {
    expect(fromVitest(report).failed).toBe(failed);
  });

  test('what failed is named: a test by its sentence, a file that could not be loaded by its path', () => {
    const testResults = [file('failed', 'passed', 'failed'), file('failed')];
    const { failures } = fromVitest({ ...counts(1, 1), testResults });
    expect(failures).toEqual(['a.test.ts', 'test 1']);
  });

  test('a skipped test is left out by name', () => {
    const report = { ...counts(0, 0, 1), testResults: [file('passed', 'skipped')] };
    expect(fromVitest(report)).toMatchObject({ skipped: 1, leftOut: ['test “test 0”'] });
  });
});

describe('what Playwright reports', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  const skipped = {
    title: 'needs a server',
    tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no Prosody' }] }],
  };

  test.each([
    ['a run in which all passed', { stats, suites: [], errors: [] }, 0],
    ['a failed test', { stats: { ...stats, unexpected: 1 }, suites: [], errors: [] }, 1],
    [
      'a test that passed only the second time',
      { stats: { ...stats, flaky: 1 }, suites: [], errors: [] },
      0,
    ],
    ['an error outside a test', { stats, suites: [], errors: [{}] }, 1],
  ])('%s counts its failures', (_name, report, failed) => {
    expect(fromPlaywright(report).failed).toBe(failed);
  });

  test('what failed or passed only the second time is named, however deep it stands', () => {
    const spec = (title: string, status: string) => ({
      title,
      tests: [{ status, annotations: [] }],
    });
    const specs = [spec('held', 'expected'), spec('broke', 'unexpected'), spec('wavered', 'flaky')];
    const report = { stats, suites: [{ suites: [{ specs }] }], errors: [] };
    expect(fromPlaywright(report)).toMatchObject({ failures: ['broke'], wavered: ['wavered'] });
  });

  test('a skipped test is left out with its reason, however deep it stands', () => {
    const report = { stats, suites: [{ suites: [{ specs: [skipped] }] }], errors: [] };
    expect(fromPlaywright(report).leftOut).toEqual(['test “needs a server”: no Prosody']);
  });
});

describe('a second try', () => {
  const first = { ...single(true), passed: 8, failed: 2, failures: ['one', 'two'] };

  test.each([
    ['in which all passed', single(true), { passed: 10, failed: 0, wavered: ['one', 'two'] }],
    [
      'in which one failed again',
      { ...single(false), failures: ['two'] },
      { passed: 9, failed: 1, failures: ['two'], wavered: ['one'] },
    ],
    [
      'in which another failed',
      { ...single(false), failures: ['three'] },
      { failed: 1, failures: ['three'], wavered: ['one', 'two'] },
    ],
    ['that broke as a whole', single(false), { passed: 9, failed: 1 }],
  ])('%s', (_name, second, expected) => {
    expect(afterSecondTry(first, second)).toMatchObject(expected);
  });
});

test('a part that left no report failed', () => {
  expect(readReport('/nowhere/report.json', fromVitest)).toEqual(single(false));
});

test('a report is read by what understands it', () => {
  const at = join(mkdtempSync(join(tmpdir(), 'andante-report-')), 'report.json');
  writeFileSync(at, JSON.stringify({ ...counts(5, 2), testResults: [] }));
  expect(readReport(at, fromVitest)).toMatchObject({ passed: 5, failed: 2 });
});

test('the whole is the sum of its parts, with every reason kept', () => {
  const part = {
    passed: 4,
    failed: 1,
    skipped: 2,
    leftOut: ['a', 'b'],
    failures: ['this one'],
    wavered: ['that'],
  };
  expect(sum([single(true), part, single(false)])).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
    leftOut: ['a', 'b'],
    failures: ['this one'],
    wavered: ['that'],
  });
});
