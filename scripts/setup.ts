import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, findProsody } from './find-browser.ts';

/** One thing a script needs from the system, and the Debian packages that bring it. */
interface Need {
  readonly what: string;
  readonly packages: readonly string[];
  readonly find: () => string | undefined;
}

const CHROMIUM: Need = {
  what: 'Chromium',
  packages: ['chromium', 'fonts-dejavu-core'],
  find: findChromium,
};
const FOR_TESTS: readonly Need[] = [
  CHROMIUM,
  { what: 'Firefox', packages: ['firefox-esr'], find: findFirefox },
  { what: 'Prosody (a chat server)', packages: ['prosody'], find: findProsody },
];

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function run(command: string, args: readonly string[]): boolean {
  console.log(`  $ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    // RUNLEVEL keeps apt from starting a freshly installed server as a service of this machine.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status === 0;
}

function installWithApt(missing: readonly Need[]): void {
  console.log(`Not on this machine: ${missing.map((need) => need.what).join(', ')}.`);
  console.log('Running as root on a Debian-like system, so apt-get installs what is missing:');
  const packages = missing.flatMap((need) => need.packages);
  run('apt-get', ['update', '-qq']);
  if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])) return;
  // One package without a candidate refuses them all: what can be had alone is still worth having.
  for (const need of missing) {
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...need.packages]);
  }
}

function fetchChromium(): void {
  console.log('No Chromium here. Fetching the build that Playwright keeps for tests:');
  run('npx', ['playwright', 'install', 'chromium']);
}

/** Path of a Chromium, installed if need be and said so. Ends the process with a clear sentence when there is none. */
export function needChromium(): string {
  if (!findChromium() && canUseApt()) installWithApt([CHROMIUM]);
  if (!findChromium()) fetchChromium();
  const found = findChromium();
  if (found) return found;
  console.error('There is no Chromium, and none could be installed.');
  console.error('Install one (on Debian or Ubuntu: sudo apt install chromium) or name one that is');
  console.error('there: CHROMIUM=/path/to/chromium. Google Chrome itself does not take unpacked');
  console.error('extensions from the command line any more.');
  process.exit(1);
}

/** Brings what the tests use as far as this user may. Returns what is still missing, in words. */
export function prepareForTests(): string[] {
  const missing = FOR_TESTS.filter((need) => !need.find());
  if (missing.length > 0 && canUseApt()) installWithApt(missing);
  if (!findChromium()) fetchChromium();
  return FOR_TESTS.filter((need) => !need.find()).map(
    ({ what, packages }) =>
      `${what} is not installed (on Debian: sudo apt install ${packages.join(' ')})`,
  );
}
