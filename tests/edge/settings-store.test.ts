import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  SETTINGS_KEY,
  SettingsNewer,
  UNREADABLE_KEY,
  changeSettings,
  readableSettings,
  settingsStore,
  watchSettings,
} from '#lib/edge/settings';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
const stored = async () => fakeBrowser.storage.local.get(null);

test('without any the defaults are in force, and nothing is stored by reading', async () => {
  expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
  expect(await readableSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await stored()).toEqual({});
});

test('what was written is read back', async () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, appearance: 'dark', keepSendsDays: undefined };
  await settingsStore.write(settings);
  expect(await settingsStore.read()).toEqual(settings);
});

describe.each([
  ['a text', 'dark'],
  ['a field nobody knows', { ...DEFAULT_SETTINGS, mood: 'good' }],
  ['a number past its limit', { ...DEFAULT_SETTINGS, dayStart: 9000 }],
  ['a version there never was', { ...DEFAULT_SETTINGS, version: 0 }],
])('settings that cannot be read: %s', (_name, raw) => {
  beforeEach(() => fakeBrowser.storage.local.set({ [SETTINGS_KEY]: raw }));

  test('give the defaults, say that they are not the user’s own, and stay as they lie', async () => {
    expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
    expect(await readableSettings()).toBeUndefined();
    expect(await stored()).toEqual({ [SETTINGS_KEY]: raw });
  });

  test('are kept aside when a change writes over them, and not replaced by a later change', async () => {
    await changeSettings((settings) => ({ ...settings, appearance: 'dark' }));
    await changeSettings((settings) => ({ ...settings, morning: 500 }));
    expect(await stored()).toEqual({
      [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, appearance: 'dark', morning: 500 },
      [UNREADABLE_KEY]: raw,
    });
  });
});

test('settings of a newer Andante give the defaults, and are never written over', async () => {
  const newer = { ...DEFAULT_SETTINGS, version: 2, weather: 'mild' };
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: newer });
  expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
  expect(await readableSettings()).toBeUndefined();
  const change = changeSettings((settings) => ({ ...settings, appearance: 'dark' }));
  await expect(change).rejects.toThrow(SettingsNewer);
  expect(await stored()).toEqual({ [SETTINGS_KEY]: newer });
});

test('a storage that refuses gives the defaults', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('refused'));
  expect(await settingsStore.read()).toEqual(DEFAULT_SETTINGS);
  expect(await readableSettings()).toBeUndefined();
});

test('settings that do not fit are not written', async () => {
  await expect(settingsStore.write({ ...DEFAULT_SETTINGS, dayStart: -1 })).rejects.toThrow();
  expect(await stored()).toEqual({});
});

test('two changes at once do not undo each other', async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, appearance: 'dark' })),
    changeSettings((settings) => ({ ...settings, morning: 500 })),
  ]);
  expect(await settingsStore.read()).toMatchObject({ appearance: 'dark', morning: 500 });
});

test('who watches hears of every change of the settings, of nothing else, and of none after the end', async () => {
  const life = new AbortController();
  const heard = vi.fn();
  watchSettings(heard, life.signal);
  await fakeBrowser.storage.local.set({ other: 1 });
  expect(heard).not.toHaveBeenCalled();
  await settingsStore.write({ ...DEFAULT_SETTINGS, dayStart: 240 });
  expect(heard).toHaveBeenCalledTimes(1);
  life.abort();
  await settingsStore.write(DEFAULT_SETTINGS);
  expect(heard).toHaveBeenCalledTimes(1);
});
