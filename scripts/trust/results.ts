import { existsSync, readFileSync } from 'node:fs';

/** How one test ended, by its file and its whole title. */
export interface Result {
  readonly file: string;
  readonly title: string;
  readonly isFine: boolean;
  /** Why it did not run here, when it said so itself. */
  readonly leftOut?: string;
}

interface VitestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}
interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}
interface Spec {
  readonly title: string;
  readonly ok: boolean;
  readonly tests: readonly {
    readonly status: string;
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}

const parsed = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined; // written by the runner a moment ago

const inProject = (path: string) => path.slice(Math.max(0, path.lastIndexOf('tests/')));

/** What vitest reports; nothing when it left no report. */
export function vitestResults(file: string): readonly Result[] {
  const report = parsed<{ readonly testResults: readonly VitestFile[] }>(file);
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: inProject(name),
      title: fullName,
      isFine: status === 'passed',
    })),
  );
}

/** What Playwright reports, its files under `tests/`; nothing when it left no report. */
export function playwrightResults(file: string): readonly Result[] {
  const report = parsed<{ readonly suites: readonly Suite[] }>(file);
  const from = (suite: Suite): readonly Result[] => [
    ...(suite.specs ?? []).map((spec) => ({
      file: `tests/${suite.file}`,
      title: spec.title,
      isFine: spec.ok,
      ...leftOutOf(spec),
    })),
    ...(suite.suites ?? []).flatMap(from),
  ];
  return (report?.suites ?? []).flatMap(from);
}

function leftOutOf({ tests }: Spec): Pick<Result, 'leftOut'> {
  const [first] = tests;
  if (!first || tests.some(({ status }) => status !== 'skipped')) return {};
  const said = first.annotations.find(({ type }) => type === 'skip');
  return { leftOut: said?.description ?? 'it was skipped, and gave no reason' };
}
