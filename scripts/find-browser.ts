import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'chromium.exe'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox.exe'];
const ELSEWHERE = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: the next place is tried
  }
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * Path of a Chromium that still takes `--load-extension` (Google Chrome does not), or undefined.
 * The variable CHROMIUM comes first, then the PATH, then the usual places, then Playwright's own.
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return [
    ...(named ? [named] : []),
    ...onPath(CHROMIUM_NAMES),
    ...ELSEWHERE.chromium,
    chromium.executablePath(),
  ].find(isExecutable);
}

/** Path of a Firefox, or undefined. The variable FIREFOX comes first, then the PATH, then the usual places. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX'];
  return [...(named ? [named] : []), ...onPath(FIREFOX_NAMES), ...ELSEWHERE.firefox].find(
    isExecutable,
  );
}

/** Path of the Prosody chat server, or undefined. The variable PROSODY comes first, then the PATH. */
export function findProsody(): string | undefined {
  const named = process.env['PROSODY'];
  return [...(named ? [named] : []), ...onPath(['prosody'])].find(isExecutable);
}
