/**
 * Runs on any Node from 20 on, before anything is installed: brings node_modules to what
 * package-lock.json says, then hands over to a TypeScript script on the Node that came with it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE_HOME = join(ROOT, 'node_modules', 'node', 'bin');
const NODE = join(NODE_HOME, process.platform === 'win32' ? 'node.exe' : 'node');

/** The packages of a lock file by path, or undefined when there is no such file. */
function packagesIn(file) {
  if (!existsSync(file)) return undefined;
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  delete packages[''];
  return packages;
}

/** Does node_modules hold exactly what the lock file asks for? Optional packages of other systems may be missing. */
function isInstalled() {
  const wanted = packagesIn(join(ROOT, 'package-lock.json'));
  const present = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!present || !existsSync(NODE)) return false;
  const isSame = ([path, { version, optional }]) =>
    present[path] ? present[path].version === version : optional === true;
  return (
    Object.entries(wanted).every(isSame) && Object.keys(present).every((path) => path in wanted)
  );
}

function install() {
  console.log(
    'Installing what Andante is built with (npm ci). The first time takes a minute or two.',
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status === 0) return;
  console.error('npm ci failed: its own words are above. Nothing else was started.');
  process.exit(1);
}

/** Installs if needed, then runs `scripts/<name>` with this process's arguments and ends as it ended. */
export function handOver(name) {
  if (!isInstalled()) install();
  const child = spawn(NODE, [join(ROOT, 'scripts', name), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
      PATH: [BIN, NODE_HOME, process.env.PATH ?? ''].join(delimiter),
    },
  });
  // Ctrl-C reaches the child too: let it put its things away, and end as it ends.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
