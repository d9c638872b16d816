import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { CHROME_BUILD } from '../helpers/extension.ts';

/** Bytes on the wire of every script a page needs before its first picture. */
function firstLoad(page: string): number {
  const html = readFileSync(join(CHROME_BUILD, page), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/chunks\/[^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((file = '') => gzipSync(readFileSync(join(CHROME_BUILD, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

for (const [page, limit] of [
  ['popup.html', 51_000],
  ['welcome.html', 45_000],
] as const) {
  test(`${page} opens with at most ${limit / 1000} kB`, () => {
    expect(firstLoad(page)).toBeLessThanOrEqual(limit);
  });
}
