import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

/** Every file of a build, with what is in it. */
function filesOf(build: string): ReadonlyMap<string, string> {
  const folder = join(OUTPUT, build);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ name, parentPath }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'base64')]),
  );
}

/**
 * What Edge gets that Chrome does not. Nothing: both run one engine, Andante asks neither for anything the other lacks,
 * and so whatever was seen in Chromium with the one holds for the other. A difference needs its reason here.
 */
const OTHERWISE_IN_EDGE: readonly string[] = [];

test('Edge gets the very files Chrome gets, manifest and all', () => {
  const [chrome, edge] = [filesOf('chrome-mv3'), filesOf('edge-mv3')];
  expect(chrome.size).toBeGreaterThan(30);
  const names = new Set([...chrome.keys(), ...edge.keys()]);
  const different = [...names].filter((name) => chrome.get(name) !== edge.get(name));
  expect(different).toEqual(OTHERWISE_IN_EDGE);
});
