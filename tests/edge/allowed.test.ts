import { beforeEach, describe, expect, test } from 'vitest';
import { allow, forget, onGranted, onTakenBack } from '#lib/edge/allowed';
import { settingsStore } from '#lib/edge/settings';
import { keepWish } from '#lib/edge/wish';
import { SiteId } from '#lib/model/ids';
import { MINUTE } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

const TINDER = 'https://tinder.com';
const PLAIN = 'https://chat.example';
const PORT = 'https://chat.example:8443';

let browser: BrowserInMemory;
beforeEach(() => {
  browser = new BrowserInMemory();
  browser.granted.add('https://chat.example/*');
});

const site = (origin: string) => ({
  origin,
  site: SiteId.parse(new URL(origin).host),
  notice: 'chosen' as const,
});
const listed = async () => (await settingsStore.read()).sites.map(({ origin }) => origin);

describe('a site is allowed', () => {
  test('once, however often it is said', async () => {
    expect(await allow(site(PLAIN))).toBe(true);
    expect(await allow(site(PLAIN))).toBe(true);
    expect(await listed()).toEqual([PLAIN]);
  });

  test.each([
    ['without the browser’s grant', 'https://other.example'],
    ['over a connection anyone can listen to', 'http://chat.example'],
  ])('not %s', async (_name, origin) => {
    expect(await allow(site(origin))).toBe(false);
    expect(await listed()).toEqual([]);
  });
});

describe('a site is forgotten', () => {
  test('with its permission', async () => {
    await allow(site(PLAIN));
    await forget(PLAIN);
    expect(await listed()).toEqual([]);
    expect(browser.granted.size).toBe(0);
    expect(browser.scripts.size).toBe(0);
  });

  test('but not with the permission that another port of its host needs', async () => {
    await allow(site(PLAIN));
    await allow(site(PORT));
    await forget(PLAIN);
    expect(await listed()).toEqual([PORT]);
    expect(browser.granted).toContain('https://chat.example/*');
    await forget(PORT);
    expect(browser.granted.size).toBe(0);
  });
});

describe('a permission that comes', () => {
  test('is a site from then on when the user has just asked for it, as its registry entry says', async () => {
    browser.granted.add('https://tinder.com/*');
    keepWish([TINDER], Date.now());
    await onGranted();
    expect((await settingsStore.read()).sites).toEqual([
      { origin: TINDER, site: 'tinder', notice: 'all' },
    ]);
  });

  test.each([
    ['nobody asked', undefined],
    ['it was asked long ago', Date.now() - 10 * MINUTE],
  ])('changes nothing when %s', async (_name, at) => {
    if (at !== undefined) keepWish([PLAIN], at);
    await onGranted();
    expect(await listed()).toEqual([]);
    expect(browser.scripts.size).toBe(0);
  });

  test('for one origin is not taken for another that was asked for', async () => {
    keepWish([TINDER], Date.now());
    await onGranted();
    expect(await listed()).toEqual([]);
  });

  test('does not undo what the user chose for a site meanwhile', async () => {
    await allow({ ...site(PLAIN), notice: 'all' });
    keepWish([PLAIN], Date.now());
    await onGranted();
    expect((await settingsStore.read()).sites).toMatchObject([{ notice: 'all' }]);
  });
});

test('a permission taken back in the browser’s settings ends that site, and only that', async () => {
  browser.granted.add('https://tinder.com/*');
  await allow(site(PLAIN));
  await allow({ ...site(TINDER), site: SiteId.parse('tinder') });
  browser.tabs = [{ id: 4, url: `${PLAIN}/` }];
  browser.granted.delete('https://chat.example/*');
  await onTakenBack();
  expect(await listed()).toEqual([TINDER]);
  expect([...browser.scripts.keys()]).toEqual([`sensor ${TINDER}`]);
  expect(browser.stopped).toEqual([4]);
});
