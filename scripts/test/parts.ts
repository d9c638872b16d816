import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFirefox } from '../find-browser.ts';
import { fromPlaywright, fromVitest, readReport, single, type Outcome } from './outcome.ts';

/** One part of `npm test`. */
export interface Part {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Runs one part. One that breaks is a failure of its own, and the others still run. */
export async function outcomeOf({ run }: Part): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    console.log(error);
    return single(false);
  }
}

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Show what it says only when it fails. */
  readonly isQuiet?: boolean;
}

/** Runs a command with nothing to read, its output let through. True when it ended well. */
function succeeds({ command, args, env, isQuiet = false }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const output = isQuiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => said.push(chunk));
    }
    child.on('error', (error) => {
      console.log(`${command} did not start: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const npmRun = (script: string, isQuiet = false) =>
  succeeds({ command: 'npm', args: ['run', '--silent', script], isQuiet });

/** A report says what was counted, the exit code says whether the run as a whole held: both must. */
const both = (isFine: boolean, outcome: Outcome): Outcome =>
  isFine || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };

const check = (script: string): Part => ({
  name: script,
  run: async () => single(await npmRun(script, true)),
});

interface VitestRun {
  readonly config?: string;
  /** Which of its projects; all of them when none is named. */
  readonly projects?: readonly string[];
  readonly isQuiet?: boolean;
}

function vitest(name: string, run: VitestRun = {}): Part {
  const { config = 'vitest.config.ts', projects = [], isQuiet = false } = run;
  const file = `test-results/${name.replace(':', '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    run: async () => {
      const chosen = projects.map((project) => `--project=${project}`);
      const args = ['run', '--config', config, ...chosen, ...reporters];
      const isFine = await succeeds({ command: 'vitest', args, isQuiet });
      return both(isFine, readReport(file, fromVitest));
    },
  };
}

function playwright(name: string, folder: string): Part {
  const file = `test-results/${name}.json`;
  return {
    name,
    run: async () => {
      const isFine = await succeeds({
        command: 'playwright',
        args: ['test', folder, '--reporter=dot,json', `--output=test-results/${name}`],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      });
      return both(isFine, readReport(file, fromPlaywright));
    },
  };
}

/** For a script that counts by itself and leaves `{ passed, failed, skipped }` behind, and what it left out. */
function counted(script: string, file: string): () => Promise<Outcome> {
  const complete = (counts: Omit<Outcome, 'leftOut'> & Partial<Outcome>): Outcome => ({
    leftOut: [],
    ...counts,
  });
  return async () => both(await npmRun(script), readReport(file, complete));
}

/** What every commit must pass: quick, and without a browser. `prepare` makes what the others read. */
export const CHECKS = {
  prepare: check('prepare:types'),
  reading: ['types', 'lint', 'format', 'imports'].map((name) => check(`check:${name}`)),
  tests: vitest('check:unit', { projects: ['pure', 'world'], isQuiet: true }),
};

/** The parts in their order, the checks first. */
export function partsOf(scripts: Readonly<Record<string, string>>): readonly Part[] {
  const builds = ['chrome', 'edge', 'firefox'].map((browser) => ({
    name: `build for ${browser}`,
    run: async () =>
      single(await succeeds({ command: 'wxt', args: ['build', '-b', browser], isQuiet: true })),
  }));
  return [
    CHECKS.prepare,
    ...CHECKS.reading,
    check('check:unused'),
    vitest('unit'),
    ...builds,
    vitest('packages', { config: 'tests/packages/vitest.config.ts' }),
    ...(scripts['lint:firefox'] ? [check('lint:firefox')] : []),
    playwright('e2e', 'tests/e2e'),
    ...(scripts['e2e:firefox'] && findFirefox()
      ? [{ name: 'e2e:firefox', run: counted('e2e:firefox', 'test-results/firefox.json') }]
      : []),
    ...(existsSync('tests/clients/converse.spec.ts')
      ? [playwright('clients', 'tests/clients')]
      : []),
    { name: 'tour', run: counted('tour', '.output/tour/tour.json') },
  ];
}
