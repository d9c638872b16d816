import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTANTS, type Mutant } from './mutants/mutants.ts';

const ROOT = process.cwd();
/** Outside of the project, so that nothing of a mutant can be taken for the source. */
const WORKSHOP = mkdtempSync(join(tmpdir(), 'andante-mutants-'));
const NOT_COPIED = new Set(['node_modules', '.output', '.git', 'test-results', 'docs']);

/** A copy of the project with the changes made. Throws when a place is not as the mutant knows it. */
function plant({ name, changes }: Mutant): string {
  const copy = join(WORKSHOP, name.replaceAll(' ', '-'));
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.has(path.slice(ROOT.length + 1).split('/')[0] ?? ''),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${name}: ${file} is not as this mutant knows it.`);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  return copy;
}

function run(cwd: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { isFine: status === 0, text: stdout + stderr };
}

/** Runs the test that must fail. It counts as killed only when the very test ran and failed. */
function isKilled({ test: [file, title] }: Mutant, copy: string): boolean {
  if (file.startsWith('tests/e2e/')) {
    const built = run(copy, 'wxt', ['build', '-b', 'chrome']);
    if (!built.isFine) throw new Error(`The mutant does not build: ${built.text}`);
    const { isFine, text } = run(copy, 'playwright', [
      'test',
      file,
      '-g',
      title,
      '--reporter=line',
    ]);
    return !isFine && / failed\n/.test(text) && text.includes(title);
  }
  const { isFine, text } = run(copy, 'vitest', ['run', file, '-t', title]);
  return !isFine && text.includes('FAIL') && text.includes(title);
}

const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
let survived = 0;
for (const mutant of chosen) {
  const copy = plant(mutant);
  const killed = isKilled(mutant, copy);
  if (!killed) survived += 1;
  const [file, title] = mutant.test;
  const by = `case ${mutant.killedBy}, “${title}” (${file})`;
  console.log(killed ? `✓ ${mutant.name}: killed by ${by}` : `✗ ${mutant.name}: SURVIVED ${by}`);
  rmSync(copy, { recursive: true, force: true });
}
rmSync(WORKSHOP, { recursive: true, force: true });
console.log(`${chosen.length - survived} of ${chosen.length} mutants killed`);
process.exitCode = survived > 0 ? 1 : 0;
