import { existsSync, readFileSync } from 'node:fs';

/** How one part of the tests ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What did not run, each with its reason. */
  readonly leftOut: readonly string[];
  /** Names of what failed, as far as the part tells. */
  readonly failures?: readonly string[];
  /** Names of what passed only when it was tried a second time. */
  readonly wavered?: readonly string[];
}

/** One check that either held or did not. */
export const single = (isFine: boolean): Outcome => ({
  passed: isFine ? 1 : 0,
  failed: isFine ? 0 : 1,
  skipped: 0,
  leftOut: [],
});

/** All parts together. */
export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
    leftOut: [...all.leftOut, ...one.leftOut],
    failures: [...(all.failures ?? []), ...(one.failures ?? [])],
    wavered: [...(all.wavered ?? []), ...(one.wavered ?? [])],
  }));

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts of a vitest JSON report. A file that could not even be loaded is one failure. */
export function fromVitest(report: VitestReport): Outcome {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const idle = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    leftOut: idle.map(({ fullName }) => `test “${fullName}”`),
    failures: [
      ...unloaded.map(({ name }) => name),
      ...report.testResults
        .flatMap((file) => file.assertionResults)
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => fullName),
    ],
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

function titlesIn(suite: PlaywrightSuite, wanted: string): string[] {
  const here = (suite.specs ?? [])
    .filter(({ tests }) => tests.some(({ status }) => status === wanted))
    .map(({ title }) => title);
  return [...here, ...(suite.suites ?? []).flatMap((each) => titlesIn(each, wanted))];
}

function skippedIn(suite: PlaywrightSuite): string[] {
  const here = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
        return `test “${title}”${why?.description ? `: ${why.description}` : ''}`;
      }),
  );
  return [...here, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/** Counts of a Playwright JSON report. An error outside a test is a failure. */
export function fromPlaywright(report: PlaywrightReport): Outcome {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const titles = (wanted: string) => report.suites.flatMap((suite) => titlesIn(suite, wanted));
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    leftOut: report.suites.flatMap(skippedIn),
    failures: titles('unexpected'),
    wavered: titles('flaky'),
  };
}

/** A second try of the files in which something failed: what failed in it again failed, what passed wavered. */
export function afterSecondTry(first: Outcome, second: Outcome): Outcome {
  const { failures: again = [] } = second;
  const wavered = (first.failures ?? []).filter((name) => !again.includes(name));
  const failed = second.failed;
  return {
    ...first,
    passed: first.passed + first.failed - failed,
    failed,
    failures: again,
    wavered,
  };
}

/** Reads the report a part was to leave. Without one the part failed, whatever it printed. */
export function readReport<T>(file: string, read: (report: T) => Outcome): Outcome {
  if (!existsSync(file)) return single(false);
  return read(JSON.parse(readFileSync(file, 'utf8')) as T); // written by the test runner a moment ago
}
