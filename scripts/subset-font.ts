/**
 * Cuts Newsreader (SIL Open Font License) down to what headings need: two files under public/font, at most 40 kB
 * together. Run it after an update of @fontsource-variable/newsreader and check the result in.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const PARTS = [
  { name: 'latin', text: span(0x20, 0x7e) + span(0xa0, 0xff) + '–—‘’‚“”„•…−' },
  { name: 'latin-ext', text: span(0x100, 0x17f) + 'ȘșȚțẞ' },
];
const LIMIT = 40_000;
const FILES = join(
  dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/newsreader'))),
  'files',
);

mkdirSync(here('public/font'), { recursive: true });
let total = 0;
for (const { name, text } of PARTS) {
  const subset = await subsetFont(
    readFileSync(join(FILES, `newsreader-${name}-opsz-normal.woff2`)),
    text,
    {
      targetFormat: 'woff2',
      variationAxes: { opsz: 24, wght: 440 },
      keepFeatures: ['kern', 'liga', 'locl', 'mark', 'ccmp'],
      noHinting: true,
    },
  );
  writeFileSync(here(`public/font/newsreader-${name}.woff2`), subset);
  total += subset.length;
  console.log(`newsreader-${name}.woff2: ${subset.length} bytes`);
}
if (total > LIMIT) throw new Error(`The font takes ${total} bytes, more than ${LIMIT}.`);
