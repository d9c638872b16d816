import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
  await firefox.allow([originOf('textarea', server.port)]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test('a check-in from the toolbar is saved, and History shows it beside the sends', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 4);
  await expect.poll(async () => (await firefox.rows('sends')).length).toBe(4);
  const popup = await firefox.popup();
  await popup.press('calm');
  await popup.press('urgent');
  await popup.press('Save');
  await popup.says(/Check in again/);
  await firefox.closePopup();
  const [row] = await firefox.rows('checkIns');
  expect(row).toMatchObject({ words: ['calm', 'urgent'], source: 'popup' });

  const page = await firefox.open('options.html');
  const says = (words: RegExp) =>
    expect.poll(() => page.evaluate('document.body.innerText')).toMatch(words);
  await says(/4 sends from/);
  await page.click('a[href="#conversations"]');
  await says(/textarea\.localhost/);
  await page.click('a[href="#moments"]');
  await says(/calm, urgent/);
  expect(await firefox.errors()).toEqual([]);
});
