import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findFirefox } from './find-browser.ts';
import {
  afterSecondTry,
  fromVitest,
  single,
  type Outcome,
  type VitestReport,
} from './test/outcome.ts';

const REPORT = 'test-results/firefox-vitest.json';
const COUNTS = 'test-results/firefox.json';

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Runs these files, all without any. */
function tests(files: readonly string[]): { outcome: Outcome; failed: readonly string[] } {
  rmSync(REPORT, { force: true });
  const config = ['--config', 'tests/e2e-firefox/vitest.config.ts'];
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${REPORT}`];
  const isFine = run('vitest', ['run', ...config, ...reporters, ...files]);
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport; // written a moment ago
  const outcome = fromVitest(report);
  return {
    outcome: isFine || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 },
    failed: report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
  };
}

/** A file in which something failed is tried once more, in a Firefox of its own. */
function testsTwice(): Outcome {
  if (!run('wxt', ['build', '-b', 'firefox'])) return single(false);
  const first = tests(process.argv.slice(2));
  if (first.failed.length === 0) return first.outcome;
  console.log(`Once more: ${first.failed.join(', ')}`);
  return afterSecondTry(first.outcome, tests(first.failed).outcome);
}

mkdirSync('test-results', { recursive: true });
const isThere = findFirefox() !== undefined;
if (!isThere) console.log('Left out: there is no Firefox here (set FIREFOX or install one).');
const isStrict = process.env['CI'] === 'true';
const outcome = isThere ? testsTwice() : { ...single(true), passed: 0, failed: isStrict ? 1 : 0 };
writeFileSync(COUNTS, JSON.stringify(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;
