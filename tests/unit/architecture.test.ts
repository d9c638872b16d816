import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Runs the project's import rules over a planted tree; gives the names of the broken ones. */
function brokenRules(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'andante-planted-'));
  const all = { ...files, 'tsconfig.json': '{ "compilerOptions": { "module": "preserve" } }' };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const tops = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const run = spawnSync(
    process.execPath,
    [CRUISER, '--config', config, '--output-type', 'json', ...tops],
    { cwd: folder, encoding: 'utf8' },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return report.summary.violations.map((violation) => violation.rule.name).sort();
}

describe('the import arrows', () => {
  test.each([
    [
      'a pure folder reaching for the edge',
      'lib/tempo/a.ts',
      'lib/edge/b.ts',
      'tempo-looks-down-only',
    ],
    [
      'two folders of one floor meeting',
      'lib/sense/a.ts',
      'lib/prompt/b.ts',
      'sense-looks-down-only',
    ],
    ['the floor looking up', 'lib/model/a.ts', 'lib/sites/b.ts', 'model-looks-down-only'],
    [
      'a component touching the edge',
      'components/a.ts',
      'lib/edge/b.ts',
      'components-looks-down-only',
    ],
    [
      'one browser context in another',
      'entrypoints/a.ts',
      'entrypoints/b.ts',
      'entrypoints-do-not-share',
    ],
  ])('%s is refused', (_name, from, to, rule) => {
    const steps = from.split('/').length - 1;
    const target = '../'.repeat(steps) + to.replace('.ts', '');
    expect(
      brokenRules({
        [from]: `import { b } from '${target}'; b();`,
        [to]: 'export const b = () => 1;',
      }),
    ).toEqual([rule]);
  });

  test('an import that leads nowhere is refused', () => {
    expect(brokenRules({ 'lib/model/a.ts': "import './gone';" })).toEqual(['no-unresolved']);
  });

  test('an import that goes down is fine', () => {
    expect(
      brokenRules({
        'lib/tempo/a.ts': "import { b } from '../model/b'; b();",
        'lib/model/b.ts': 'export const b = () => 1;',
      }),
    ).toEqual([]);
  });
});

/** Lints texts as if they stood in a pure folder; a process of its own, as the test runner bends module loading. */
function brokenLint(texts: readonly string[]): (string | null)[][] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const lint = (text) => eslint.lintText(text, { filePath: 'lib/tempo/planted.ts' });
    const results = await Promise.all(${JSON.stringify(texts)}.map(lint));
    console.log(JSON.stringify(results.map(([one]) => one.messages.map((m) => m.ruleId))));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout) as (string | null)[][];
}

describe('the limits of the page', () => {
  const doc = '/** x */\n';
  const planted = [
    [
      'a clock in a pure folder',
      `${doc}export const f = () => Date.now();`,
      'no-restricted-properties',
    ],
    [
      'chance in a pure folder',
      `${doc}export const f = () => Math.random();`,
      'no-restricted-properties',
    ],
    [
      'the DOM in a pure folder',
      `${doc}export const f = () => document.title;`,
      'no-restricted-globals',
    ],
    ['an export without a docstring', 'export function f() { return 1; }', 'jsdoc/require-jsdoc'],
    ['any', `${doc}export const f = (x: any) => x;`, '@typescript-eslint/no-explicit-any'],
    [
      'a fifth parameter',
      `${doc}export const f = (a = 1, b = 1, c = 1, d = 1, e = 1) => a + b + c + d + e;`,
      'max-params',
    ],
    [
      'a function of 41 lines',
      `${doc}export function f() {\n${'  String(1);\n'.repeat(40)}}`,
      'max-lines-per-function',
    ],
    [
      'a file of 201 lines',
      `${doc}export const f = 1;\n${'String(1);\n'.repeat(201)}`,
      'max-lines',
    ],
    ['an empty catch', `${doc}export function f() { try { f(); } catch {} }`, 'no-empty'],
    ['a default export', 'export default 1;', 'no-restricted-syntax'],
  ] as const;
  const broken = brokenLint(planted.map(([, text]) => text));

  test.each(planted.map(([name, , rule], index) => [name, rule, index] as const))(
    '%s is refused',
    (_name, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  test('a plain function with a docstring is fine', () => {
    expect(brokenLint([`${doc}export function f() {\n  return 1;\n}\n`])).toEqual([[]]);
  });
});
