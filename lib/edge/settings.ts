import { browser } from 'wxt/browser';
import type { SettingsStore } from '#lib/model/ports';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings';
import { report } from './report';

/** Where the settings lie in `storage.local`: one versioned item. */
export const SETTINGS_KEY = 'settings';

function parse(stored: unknown): Settings {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const result = Settings.safeParse(stored);
  if (result.success) return result.data;
  report(new Error('The stored settings are unreadable; the defaults are in force.'));
  return DEFAULT_SETTINGS;
}

/** The user's settings in `storage.local`. What cannot be read becomes the defaults, and is reported. */
export const settingsStore: SettingsStore = {
  read: async () => {
    try {
      return parse((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
    } catch (cause) {
      report(new Error('The settings could not be read; the defaults are in force.', { cause }));
      return DEFAULT_SETTINGS;
    }
  },
  write: async (settings) => {
    await browser.storage.local.set({ [SETTINGS_KEY]: Settings.parse(settings) });
  },
};

/** Calls `onChange` with the new settings whenever any page or the worker changed them, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) onChange(parse(change.newValue));
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
