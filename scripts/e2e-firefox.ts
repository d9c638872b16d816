import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findFirefox } from './find-browser.ts';
import { fromVitest, single, type Outcome } from './test/outcome.ts';

const REPORT = 'test-results/firefox-vitest.json';
const COUNTS = 'test-results/firefox.json';

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function tests(): Outcome {
  rmSync(REPORT, { force: true });
  if (!run('wxt', ['build', '-b', 'firefox'])) return single(false);
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${REPORT}`];
  const isFine = run('vitest', [
    'run',
    '--config',
    'tests/e2e-firefox/vitest.config.ts',
    ...reporters,
    ...process.argv.slice(2),
  ]);
  const counts = fromVitest(JSON.parse(readFileSync(REPORT, 'utf8')));
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

mkdirSync('test-results', { recursive: true });
const isThere = findFirefox() !== undefined;
if (!isThere) console.log('Left out: there is no Firefox here (set FIREFOX or install one).');
const isStrict = process.env['CI'] === 'true';
const outcome = isThere ? tests() : { ...single(true), passed: 0, failed: isStrict ? 1 : 0 };
writeFileSync(COUNTS, JSON.stringify(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;
