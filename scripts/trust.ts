import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CASES } from '../tests/trust/cases.ts';
import type { Case } from '../tests/trust/case.ts';
import { findFirefox } from './find-browser.ts';
import { playwrightResults, vitestResults, type Result } from './trust/results.ts';
import { verdictOf, type Verdict } from './trust/verdict.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'both' } },
});
const { engine } = values;
if (!['both', 'leveldb', 'sqlite'].includes(engine)) {
  throw new Error('--engine is leveldb, sqlite or both.');
}

/** The cases asked for: `npm run test:trust -- 40-48 70`; all without any. */
function chosen(args: readonly string[]): readonly Case[] {
  if (args.length === 0) return CASES;
  const spans = args.map((arg) => arg.split('-').map(Number));
  return CASES.filter(({ n }) => spans.some(([from = 0, to = from]) => n >= from && n <= to));
}

/** With `--engine sqlite` only what is repeated there, with `--engine leveldb` only the rest; both without. */
function onEngine(one: Case): readonly Case[] {
  if (engine === 'both' || 'leftOut' in one) return [one];
  const by = one.by.filter(([where]) => (where === 'sqlite') === (engine === 'sqlite'));
  return by.length > 0 ? [{ ...one, by }] : [];
}

const folder = 'test-results/trust';
const cases = chosen(positionals).flatMap(onEngine);
const proofs = cases.flatMap((one) => ('by' in one ? one.by : []));
const filesIn = (part: RegExp) => [
  ...new Set(proofs.map(([file]) => file).filter((file) => part.test(file))),
];
const onSqlite = [
  ...new Set(proofs.filter(([where]) => where === 'sqlite').map(([, file]) => file)),
];

function run(command: string, args: readonly string[], env: Record<string, string> = {}): void {
  spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
}

function vitest(name: string, files: readonly string[], more: readonly string[] = []) {
  if (files.length === 0) return [];
  const report = `${folder}/${name}.json`;
  run('vitest', [
    'run',
    ...more,
    ...files,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return vitestResults(report);
}

function playwright(name: string, files: readonly string[], env: Record<string, string> = {}) {
  if (files.length === 0) return [];
  const report = `${folder}/${name}.json`;
  const output = `--output=${folder}/${name}`;
  run('playwright', ['test', ...files, '--reporter=dot,json', output], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightResults(report);
}

function say(one: Case, verdict: Verdict): void {
  const mark = { held: '✓', broken: '✗', leftOut: '–' }[verdict.kind];
  const tests = verdict.kind === 'held' ? ` (${verdict.tests})` : '';
  console.log(`${mark} ${String(one.n).padStart(2)} ${one.says}${tests}`);
  if (verdict.kind === 'broken') for (const why of verdict.why) console.log(`     ${why}`);
  if (verdict.kind === 'leftOut') console.log(`     left out: ${verdict.why}`);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const hasFirefox = findFirefox() !== undefined;
const browsers = ['chrome', 'edge', ...(hasFirefox ? ['firefox'] : [])];
for (const browser of browsers) run('wxt', ['build', '-b', browser]);
const firefox = ['--config', 'tests/e2e-firefox/vitest.config.ts'];
const usual: readonly Result[] = [
  ...vitest('unit', filesIn(/^tests\/(unit|edge|components)\//)),
  ...playwright('e2e', filesIn(/^tests\/e2e\//)),
  ...(hasFirefox ? vitest('firefox', filesIn(/^tests\/e2e-firefox\//), firefox) : []),
];
const sqlite = playwright('sqlite', onSqlite, { STORAGE_ENGINE: 'sqlite' });
const verdicts = cases.map((one) => [one, verdictOf(one, { usual, sqlite, hasFirefox })] as const);
console.log('');
for (const [one, verdict] of verdicts) say(one, verdict);
const count = (kind: Verdict['kind']) => verdicts.filter(([, one]) => one.kind === kind).length;
console.log(
  `${count('held')} of ${cases.length} held, ${count('broken')} broken, ${count('leftOut')} left out`,
);
process.exitCode = count('broken') > 0 ? 1 : 0;
