import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleTempo, TEMPO_MODULE } from './tempo-module.ts';

/** Where the evaluation may be: named, or beside the project. */
const PLACES = [process.env['TEMPO_EVAL'], '../shared/eval'].filter((place) => place !== undefined);

function run(folder: string, script: string): boolean {
  console.log(`\n▸ ${script}`);
  const { status } = spawnSync(
    process.execPath,
    [join(folder, script), '--detector', resolve(TEMPO_MODULE)],
    { stdio: 'inherit' },
  );
  return status === 0;
}

await bundleTempo();
const folder = PLACES.find((place) => existsSync(join(place, 'score.mjs')));
if (folder === undefined) {
  console.log(
    `Not scored: the evaluation and its traces are not here (looked in ${PLACES.join(', ')}; TEMPO_EVAL names another folder).`,
  );
  process.exitCode = process.argv.includes('--required') ? 1 : 0;
} else {
  const results = ['edge.mjs', 'score.mjs'].map((script) => run(folder, script));
  process.exitCode = results.every(Boolean) ? 0 : 1;
}
