import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { reconcile } from '#lib/edge/registration';
import { SiteId } from '#lib/model/ids';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

const TINDER = 'https://tinder.com';
const OTHER = 'https://chat.example';
const PORT = 'https://chat.example:8443';

let browser: BrowserInMemory;
beforeEach(() => {
  browser = new BrowserInMemory();
  browser.granted.add('https://tinder.com/*').add('https://chat.example/*');
});

function allowing(...origins: string[]): Settings {
  const sites = origins.map((origin) => ({
    origin,
    site: SiteId.parse(new URL(origin).host),
    notice: 'all' as const,
  }));
  return { ...DEFAULT_SETTINGS, sites };
}
const registered = () => [...browser.scripts.keys()].sort();

describe('the sensor is registered for what is allowed and granted, and for nothing else', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing allowed', [], []],
    ['one site', [TINDER], [TINDER]],
    ['two sites', [TINDER, OTHER], [OTHER, TINDER]],
    ['a site the browser did not grant', [TINDER, 'https://not.example'], [TINDER]],
    ['two ports of one host', [OTHER, PORT], [OTHER, PORT]],
    ['the same site twice', [TINDER, TINDER], [TINDER]],
  ])('%s', async (_name, allowed, expected) => {
    await reconcile(allowing(...allowed));
    expect(registered()).toEqual(expected.map((origin) => `sensor ${origin}`));
  });

  test('after an update lost every script, all are back, and open tabs are served', async () => {
    browser.tabs = [{ id: 1, url: `${TINDER}/app` }];
    await reconcile(allowing(TINDER));
    browser.scripts.clear();
    await reconcile(allowing(TINDER));
    expect(registered()).toEqual([`sensor ${TINDER}`]);
    expect(browser.injected).toEqual(['/sensor.js in 1', '/sensor.js in 1']);
  });

  test('called twice at once, it registers each script once', async () => {
    await Promise.all([reconcile(allowing(TINDER)), reconcile(allowing(TINDER))]);
    expect(registered()).toEqual([`sensor ${TINDER}`]);
  });
});

test('a pattern never holds a port: Firefox refuses those', async () => {
  await reconcile(allowing(PORT));
  expect([...browser.scripts.values()]).toEqual([['https://chat.example/*']]);
});

test('an open tab is served when its site is allowed, and other tabs are left alone', async () => {
  browser.tabs = [
    { id: 1, url: `${TINDER}/app` },
    { id: 2, url: 'https://elsewhere.example/' },
  ];
  await reconcile(allowing(TINDER));
  expect(browser.injected).toEqual(['/sensor.js in 1']);
});

test('switched on again, an open tab gets a sensor although its script is registered still', async () => {
  browser.tabs = [{ id: 1, url: `${TINDER}/app` }];
  await reconcile(allowing(TINDER));
  await reconcile(allowing(TINDER));
  expect(browser.injected, 'once while it runs').toHaveLength(1);
  await fakeBrowser.storage.session.clear(); // as the browser does
  await reconcile(allowing(TINDER));
  expect(browser.injected).toHaveLength(2);
});

test('when a site goes, its tabs are told to stop, and those that stay allowed start anew', async () => {
  await reconcile(allowing(TINDER, OTHER));
  browser.tabs = [
    { id: 1, url: `${TINDER}/app` },
    { id: 2, url: `${OTHER}/` },
  ];
  browser.granted.delete('https://chat.example/*');
  await reconcile(allowing(TINDER, OTHER));
  expect(registered()).toEqual([`sensor ${TINDER}`]);
  expect(browser.stopped).toContain(2);
  expect(browser.injected).toEqual(['/sensor.js in 1']);
});
