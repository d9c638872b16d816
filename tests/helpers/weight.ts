import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is weighed of a build: bytes after gzip, as a store's server would send them. */
export const WEIGHED = [
  'sensor',
  'known',
  'anywhere',
  'prompt',
  'worker',
  'popup',
  'welcome',
  'options',
  'package',
] as const;
export type Weighed = (typeof WEIGHED)[number];

const zipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

/** Every part of the extension built into this folder. */
export function weigh(build: string): Readonly<Record<Weighed, number>> {
  const script = (name: string) => zipped(join(build, `${name}.js`));
  return {
    sensor: script('sensor'),
    known: script('known'),
    anywhere: script('anywhere'),
    prompt: script('prompt'),
    worker: script('background'),
    popup: firstLoad(build, 'popup.html'),
    welcome: firstLoad(build, 'welcome.html'),
    options: firstLoad(build, 'options.html'),
    package: sum(filesIn(build).map(zipped)),
  };
}

/** Every script a page needs before its first picture. Throws a RangeError for a page without any. */
function firstLoad(build: string, page: string): number {
  const html = readFileSync(join(build, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/chunks\/[^"]+\.js)"/g)].map(([, file]) => file);
  if (files.length === 0) throw new RangeError(`${page} needs no script at all.`);
  return sum(files.map((file = '') => zipped(join(build, file))));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).isFile());
}
