import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sites } from '#lib/sites/sites';

test('what a sensor carries of the registry is under 2 kB, and no name for people is in it', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../lib/sites/places.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [bundle] = outputFiles;
  expect(gzipSync(bundle?.contents ?? '', { level: 9 }).length).toBeLessThan(2048);
  for (const { name, home } of sites) {
    expect(bundle?.text).not.toContain(home);
    if (name.includes(' ')) expect(bundle?.text).not.toContain(name);
  }
});
