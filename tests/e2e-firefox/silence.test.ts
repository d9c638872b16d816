import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send } from './chat.ts';
import { FIREFOX_BUILD, ORIGIN_ID, launchFirefox, type Firefox } from './firefox.ts';

const TABS = ['conversations', 'moments', 'sites', 'settings', 'learn', 'data', 'history'];

let server: Served;
beforeAll(async () => void (server = await serveComposers()));
afterAll(() => server.close());

/** What the add-on asked for, whichever of its contexts did. */
const ofAddOn = async (firefox: Firefox) =>
  (await firefox.requests()).filter(
    ({ url, by }) => by.includes(ORIGIN_ID) || url.includes('leak.localhost'),
  );

const expectSends = (firefox: Firefox, n: number) =>
  expect.poll(async () => (await firefox.rows('sends')).length).toBe(n);

test('a whole day makes not one request', async () => {
  const firefox = await launchFirefox();
  await firefox.allow([originOf('textarea', server.port)]);
  const chat = await openPlain(firefox, server.port);
  await send(chat, 3);
  await expectSends(firefox, 3);
  await (await firefox.open('welcome.html')).close();
  const options = await firefox.open('options.html');
  for (const tab of TABS) {
    await options.evaluate((hash) => void (location.hash = hash), tab);
    await expect.poll(() => options.evaluate("document.querySelectorAll('h1').length")).toBe(1);
  }
  await chat.page.bringToFront();
  const popup = await firefox.popup();
  await popup.says(/\w/);
  await firefox.closePopup();
  await firefox.stopEventPage();
  await send(chat, 1);
  await expectSends(firefox, 4);
  const all = await firefox.requests();
  expect(
    all.some(({ url }) => url.includes('textarea.localhost')),
    'the page’s own is heard',
  ).toBe(true);
  expect(await ofAddOn(firefox)).toEqual([]);
  await firefox.close();
});

/** The built add-on, with its policy gone and a request in two of its contexts. */
function leakyBuild(folder: string): string {
  cpSync(FIREFOX_BUILD, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object;
  const leaky = { ...manifest, content_security_policy: undefined };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(leaky));
  for (const [script, from] of [
    ['background.js', 'worker'],
    ['sensor.js', 'page'],
  ] as const) {
    const text = readFileSync(join(folder, script), 'utf8');
    const call = `fetch('http://leak.localhost:${server.port}/${from}', { mode: 'no-cors' }).catch(() => 0);`;
    writeFileSync(join(folder, script), `${text}\n;${call}`);
  }
  return folder;
}

test('a build that does talk is caught by the same means', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'andante-leaky-'));
  const firefox = await launchFirefox({ build: leakyBuild(folder) });
  await firefox.allow([originOf('textarea', server.port)]);
  const chat = await openPlain(firefox, server.port);
  await send(chat, 1);
  await expect
    .poll(async () => {
      const paths = (await ofAddOn(firefox)).map(({ url }) => new URL(url).pathname);
      return [...new Set(paths)].sort();
    })
    .toEqual(['/page', '/worker']);
  await firefox.close();
  rmSync(folder, { recursive: true, force: true });
});
