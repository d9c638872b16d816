import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { servePlayground } from './playground.ts';
import { needChromium } from './setup.ts';
import { tour } from './tour.ts';

const BUILD = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const PROFILE = fileURLToPath(new URL('../.output/profile', import.meta.url));

/** Is there a screen to open a window on? On Linux a server has none, and neither has a CI job. */
function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function build(): void {
  console.log('Building Andante for Chromium.');
  const { status, stdout, stderr, error } = spawnSync('wxt', ['build', '-b', 'chrome'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(error?.message ?? `${stdout}${stderr}`);
  console.error('The build failed: its own words are above.');
  process.exit(1);
}

/** Opens a window with Andante and the playground, and stays until that window is closed. */
async function openWindow(chromium: string): Promise<void> {
  const playground = await servePlayground();
  console.log(`Opening Chromium with Andante and a pretend chat at ${playground.at('mara')}`);
  console.log(
    'There, press its toolbar button (behind the puzzle piece) or Alt+Shift+A, and allow',
  );
  console.log(
    'the site, then the conversation. A first note comes after about twenty quick messages.',
  );
  console.log(
    'What you do stays in .output/profile. Close the window, or press Ctrl-C here, to end.',
  );
  const browser = spawn(
    chromium,
    [
      `--user-data-dir=${PROFILE}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      playground.at('mara'),
    ],
    { stdio: 'ignore' },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => browser.kill());
  const code = await new Promise<number | null>((resolve, reject) => {
    browser.on('error', reject);
    browser.on('exit', resolve);
  });
  await playground.close();
  if (code) throw new Error(`Chromium ended with code ${code}.`);
}

const chromium = needChromium();
build();
if (hasDisplay()) await openWindow(chromium);
else {
  console.log('There is no display here, so Andante shows itself in a browser without a window:');
  process.exitCode = (await tour()) ? 0 : 1;
}
