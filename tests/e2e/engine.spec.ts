import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';

const isSqlite = process.env['STORAGE_ENGINE'] === 'sqlite';

/** Files in which databases of a profile lie, by the engine their first bytes tell. */
function enginesIn(profile: string): ReadonlySet<string> {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.parentPath.includes(`${sep}IndexedDB`))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Set(
    files.flatMap((file) => {
      if (file.endsWith('CURRENT')) return ['leveldb'];
      return readFileSync(file).subarray(0, 15).toString() === 'SQLite format 3' ? ['sqlite'] : [];
    }),
  );
}

test('the journal lies in the engine that was asked for, and in no other', async () => {
  const extension = await launch();
  const page = await extension.open('welcome.html');
  await ask(page, { type: 'intent/ready' });
  const checkIn = { id: 'check-in-0001', at: Date.now(), words: ['calm'], source: 'popup' };
  expect(await ask(page, { type: 'intent/check-in', checkIn })).toEqual({ ok: true });
  await extension.close();
  const engines = [...enginesIn(extension.profile)];
  rmSync(extension.profile, { recursive: true, force: true });
  test.skip(isSqlite && !engines.includes('sqlite'), 'this Chromium has no second engine');
  expect(engines).toEqual([isSqlite ? 'sqlite' : 'leveldb']);
});
