import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name) => [
  name,
  readFileSync(`${FOLDER}/${name}`, 'utf8'),
]);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const all = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, found = '']) => found);

describe.each(WORKFLOWS)('%s', (_name, text = '') => {
  test('every action is pinned by the hash of its commit, and says which version that is', () => {
    const actions = all(text, /uses:\s*(.+)$/gm);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action).toMatch(/^[\w-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('it may read the sources and nothing else, and keeps no token', () => {
    expect(all(text, /^permissions:\n((?: {2}.+\n)+)/gm)).toEqual(['  contents: read\n']);
    expect(text).not.toMatch(/^ +permissions:|secrets\.|pull_request_target|workflow_run/m);
    const checkouts = all(text, /(actions\/checkout@.+\n.+\n.+)/g);
    for (const checkout of checkouts) expect(checkout).toContain('persist-credentials: false');
  });

  test('nothing that comes from outside is put into a command', () => {
    for (const command of all(text, /run:\s*(?:\|\n)?((?:.+\n?)+?)(?=\s+- |\s+\w+:|$)/g)) {
      expect(command).not.toContain('${{');
    }
  });

  test('its commands are those of the project', () => {
    for (const script of all(text, /npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});

test('the packages are built on Linux, Windows and macOS', () => {
  const text = WORKFLOWS.map(([, each]) => each).join('\n');
  for (const system of ['ubuntu', 'windows', 'macos']) {
    expect(text).toMatch(new RegExp(`system: \\[.*${system}-\\d`));
  }
});
