import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JsZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, SUMS } from '../../scripts/zip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = join(ROOT, '.output');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const nameOf = (kind: string) => `andante-${version}-${kind}.zip`;
const BROWSERS = ['chrome', 'edge', 'firefox'];

const unzipped = (kind: string) => JsZip.loadAsync(readFileSync(join(OUTPUT, nameOf(kind))));

/** The source package alone, in a folder of another name, with the installed dependencies. */
let elsewhere: string;
let here: ReadonlyMap<string, string>;
let there: ReadonlyMap<string, string>;

beforeAll(async () => {
  here = pack(ROOT);
  elsewhere = mkdtempSync(join(tmpdir(), 'andante-from-sources-'));
  for (const entry of Object.values((await unzipped('sources')).files)) {
    if (entry.dir) continue;
    const file = join(elsewhere, entry.name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await entry.async('nodebuffer'));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  there = pack(elsewhere);
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('there is a package for each browser and one of the sources, named by the version', () => {
  expect([...here.keys()]).toEqual([...BROWSERS, 'sources'].map(nameOf));
});

test.each([...BROWSERS, 'sources'])(
  '%s: built elsewhere from the sources, the same bytes',
  (kind) => {
    expect(there.get(nameOf(kind))).toBe(here.get(nameOf(kind)));
  },
);

test('the list names every package with its sum', () => {
  const list = readFileSync(join(OUTPUT, SUMS), 'utf8');
  expect(list).toBe([...here].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
});

test.each(BROWSERS)('%s: holds what runs and nothing else', async (browser) => {
  const names = Object.keys((await unzipped(browser)).files);
  expect(names).toContain('manifest.json');
  expect(names.filter((name) => /\.(ts|svelte|map|md|test\.\w+)$/.test(name))).toEqual([]);
});

test.each(BROWSERS)('%s: its version is that of the project', async (browser) => {
  const manifest = await (await unzipped(browser)).file('manifest.json')?.async('string');
  expect(JSON.parse(manifest ?? '{}')).toMatchObject({ version });
});
