import { browser } from 'wxt/browser';
import type { SettingsStore } from '#lib/model/ports';
import { z } from '#lib/model/schema';
import { DEFAULT_SETTINGS, Settings, SETTINGS_VERSION } from '#lib/model/settings';
import { report } from './report';

/** Where the settings lie in `storage.local`: one versioned item. */
export const SETTINGS_KEY = 'settings';
/** Where stored settings go, as they lay, that could not be read when they were first written over. */
export const UNREADABLE_KEY = 'settings-unreadable';

/** The settings were written by a newer Andante: this one neither reads nor changes them. */
export class SettingsNewer extends Error {
  override readonly name = 'SettingsNewer';
}

const Versioned = z.looseObject({ version: z.int().check(z.gt(SETTINGS_VERSION)) });
const isNewer = (stored: unknown) => Versioned.safeParse(stored).success;

/** Whether a newer Andante wrote the stored settings. */
export async function areSettingsNewer(): Promise<boolean> {
  return isNewer((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** The settings, or undefined when there are some that cannot be read. */
function parse(stored: unknown): Settings | undefined {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const result = Settings.safeParse(stored);
  if (!result.success) report(new Error('The stored settings are unreadable.'));
  return result.data;
}

/** The user's settings; undefined when what is stored cannot be read, so that nobody takes the defaults for the user's will. */
export async function readableSettings(): Promise<Settings | undefined> {
  try {
    return parse((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch (cause) {
    report(new Error('The settings could not be read.', { cause }));
    return undefined;
  }
}

/**
 * The user's settings in `storage.local`. What cannot be read becomes the defaults, and is kept aside when written over.
 * Throws SettingsNewer rather than write over those of a newer Andante, which will want them again.
 */
export const settingsStore: SettingsStore = {
  read: async () => (await readableSettings()) ?? DEFAULT_SETTINGS,
  write: async (settings) => {
    const items: Record<string, unknown> = { [SETTINGS_KEY]: Settings.parse(settings) };
    const { [SETTINGS_KEY]: before } = await browser.storage.local.get(SETTINGS_KEY);
    if (isNewer(before)) throw new SettingsNewer('A newer Andante wrote these settings.');
    if (before !== undefined && !parse(before)) items[UNREADABLE_KEY] = before;
    await browser.storage.local.set(items);
  },
};

/** Calls `onChange` whenever the settings were changed, by whomever, until `signal` aborts. */
export function watchSettings(onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings one after the other, so that two changes at once cannot undo each other. Worker only. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = queue.then(async () => {
    const settings = change(await settingsStore.read());
    await settingsStore.write(settings);
    return settings;
  });
  queue = next.catch(report);
  return next;
}
