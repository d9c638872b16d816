import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of packages with their SHA-256, as `sha256sum --check` reads it. */
export const SUMS = 'SHA256SUMS.txt';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
const isPackage = (name: string) => name.endsWith('.zip');

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Builds the package of every browser and that of the sources from the tree at `root`, and their list.
 * Gives each package's name and SHA-256, by name. Throws when a build fails.
 */
export function pack(root: string): ReadonlyMap<string, string> {
  const output = join(root, '.output');
  for (const old of packagesIn(output)) rmSync(join(output, old));
  for (const browser of BROWSERS) {
    const { status, stdout, stderr } = spawnSync('wxt', ['zip', '-b', browser], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' }, // a test that packs says otherwise, and its bytes would differ
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`The package for ${browser} failed.\n${stdout}${stderr}`);
  }
  const sums = new Map(packagesIn(output).map((name) => [name, sha256(join(output, name))]));
  const lines = [...sums].map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(join(output, SUMS), lines.join(''));
  return sums;
}

function packagesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isPackage).sort();
  } catch {
    return []; // nothing was ever built here
  }
}

if (import.meta.main) {
  for (const [name, sum] of pack(process.cwd())) console.log(`${sum}  ${name}`);
  console.log(`In .output, with this list as ${SUMS}.`);
}
