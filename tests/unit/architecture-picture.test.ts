import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Graph {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/** A folder of the picture; undefined for what is not the project's own, and for `lib`'s own few files. */
const folderOf = (file: string) => /^(lib\/[^/]+(?=\/)|components|entrypoints)/.exec(file)?.[0];

function importsBetweenFolders(): string[] {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, [CRUISER, ...args, 'entrypoints', 'components', 'lib'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const graph = JSON.parse(run.stdout) as Graph;
  const arrows = graph.modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => [folderOf(source), folderOf(resolved)] as const),
  );
  const crossing = arrows.filter(([from, to]) => from && to && from !== to);
  return [...new Set(crossing.map(([from, to]) => `${from} → ${to}`))].sort();
}

function arrowsDrawn(): string[] {
  const picture = /```mermaid\n([^`]+)```/.exec(
    readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'),
  )?.[1];
  const names = new Map<string, string>();
  const nameOf = (node: string) => {
    const [, id = node, label] = /^(\w+)(?:\["([^"]+)"\])?$/.exec(node) ?? [];
    if (label) names.set(id, label);
    return names.get(id) ?? id;
  };
  const lines = [...(picture ?? '').matchAll(/^ {2}(\S+) --(?: "[^"]*" --)?> (\S+)$/gm)];
  return lines.map(([, from = '', to = '']) => `${nameOf(from)} → ${nameOf(to)}`).sort();
}

test('the picture in ARCHITECTURE.md is the graph of the imports', () => {
  expect(arrowsDrawn()).toEqual(importsBetweenFolders());
});
