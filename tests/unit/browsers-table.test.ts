import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('docs/browsers.md', 'utf8');
const TESTS = [...text.matchAll(/^(\d+)\. `([^`]+)`: (.+)$/gm)].map(
  ([, n, file = '', name = '']) => ({
    n: Number(n),
    file,
    name,
  }),
);
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const named = (cell: string) => Number(/\d+$/.exec(cell)?.[0]);

test('the numbers run from 1 without a gap', () => {
  expect(TESTS.map(({ n }) => n)).toEqual(TESTS.map((_, index) => index + 1));
});

test.each(TESTS)('test $n is there: $name', ({ file, name }) => {
  expect(existsSync(file), file).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(name);
});

test.each(rows)(
  '“%s” says of every browser which test shows it, or what there is instead',
  (...row) => {
    const [, ...cells] = row;
    expect(cells).toHaveLength(4);
    for (const cell of cells) {
      expect(cell).toMatch(/^(?:[✓≈] \d+|– .{10,})$/);
      if (!cell.startsWith('–')) expect(TESTS.map(({ n }) => n)).toContain(named(cell));
    }
  },
);

test('what was seen in Firefox itself is a test that runs it, and none is named in vain', () => {
  const isReal = (cell: string, folder: string) =>
    TESTS.find(({ n }) => n === named(cell))?.file.startsWith(folder) ?? false;
  const everywhere = [1, 3, 32];
  for (const [feature, , , firefox = '', android = ''] of rows) {
    if (firefox.startsWith('✓') && !everywhere.includes(named(firefox))) {
      expect(isReal(firefox, 'tests/e2e-firefox/'), feature).toBe(true);
    }
    if (android.startsWith('✓')) expect(everywhere, feature).toContain(named(android));
  }
  const used = new Set(rows.flatMap((row) => row.slice(1).map(named)));
  expect(TESTS.filter(({ n }) => !used.has(n) && n !== 2)).toEqual([]);
});
