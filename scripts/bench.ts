import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** `npm run bench` runs every file of tests/bench, `npm run bench -- tempo` only that one. */
const FOLDER = 'tests/bench';
const asked = process.argv.slice(2);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
const chosen = files.filter((file) => asked.length === 0 || asked.includes(file.slice(0, -3)));
const unknown = asked.filter((name) => !files.includes(`${name}.ts`));
if (unknown.length > 0) throw new RangeError(`No such measurement: ${unknown.join(', ')}.`);

/** In one bundle every file would take itself for the bundle; each keeps its own address. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](tests|scripts)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

for (const file of chosen) {
  const outfile = `.output/bench/${file.replace('.ts', '.mjs')}`;
  await build({
    entryPoints: [`${FOLDER}/${file}`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [ownAddress],
    logLevel: 'warning',
  });
  console.log(`▸ ${file.slice(0, -3)}`);
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
