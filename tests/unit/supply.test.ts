import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  /** A folder inside of another part. */
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const own: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync('package.json', 'utf8'));

/** Parts of what is installed: everything under node_modules. */
const parts = Object.entries(lock.packages).filter(
  ([path, { resolved, link }]) =>
    path.startsWith('node_modules/') && resolved !== undefined && !link,
);
const shipped = parts.filter(
  ([, { dev, devOptional, optional }]) => !(dev ?? devOptional ?? optional ?? false),
);

describe('what Andante is made of', () => {
  test('every part is pinned: an exact version, one registry, a checksum', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    const unsure = parts.filter(
      ([, { resolved = '', integrity = '' }]) =>
        !resolved.startsWith('https://registry.npmjs.org/') || !integrity.startsWith('sha512-'),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  test('what ships is little, and under licences that allow it', () => {
    expect(Object.keys(own.dependencies).sort()).toEqual([
      '@streamparser/json',
      'idb',
      'svelte',
      'zod',
    ]);
    const others = shipped.filter(
      ([, { license = '' }]) => !['MIT', 'ISC', 'Apache-2.0'].includes(license),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  });

  test('nothing that ships runs a script when it is installed', () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .map((file) => join(folder, file));
}

/** What ends in the browser's own question, which needs the click it comes from. */
const ASKING = ['permissions.request(', 'requestOrigins(', 'askForNotices('];

test('a permission is asked for before anything is awaited', () => {
  let seen = 0;
  for (const file of [...sources('lib'), ...sources('entrypoints')]) {
    const text = readFileSync(file, 'utf8');
    for (const call of ASKING) {
      for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
        const before = text.slice(0, at);
        const begin = Math.max(before.lastIndexOf('function '), before.lastIndexOf('=>'));
        const body = before.slice(begin).replace(/(await\s+)?(browser\.)?$/, '');
        expect(body, `${file}: ${call}`).not.toMatch(/\bawait\b/);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(3);
});
