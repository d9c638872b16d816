import { beforeEach, expect, test, vi } from 'vitest';
import { route } from '#lib/edge/route';
import { SETTINGS_KEY } from '#lib/edge/settings';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const ID = 'test-extension-id';
const POPUP = { id: ID, url: `chrome-extension://${ID}/popup.html` };
const pause = { type: 'intent/pause', where: { scope: 'everywhere' } };

beforeEach(() => {
  new BrowserInMemory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('a change of what a newer Andante wrote is refused with the reason', async () => {
  const newer = { ...DEFAULT_SETTINGS, version: 2, weather: 'mild' };
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: newer });
  expect(await route(pause, POPUP)).toEqual({ ok: false, because: 'common.newer' });
  expect(await fakeBrowser.storage.local.get(SETTINGS_KEY)).toEqual({ [SETTINGS_KEY]: newer });
});

test('what fails for another reason says only that nothing was changed', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('refused'));
  expect(await route(pause, POPUP)).toEqual({ ok: false, because: 'common.problem' });
});
