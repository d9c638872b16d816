import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { allowHere, openChat, send } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

interface Row {
  readonly reasons: readonly string[];
  readonly fate: string;
  readonly answer?: string;
}

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test('twenty sends in one conversation bring one card, which is answered and kept', async () => {
  const page = await openChat(firefox, server.port, 'textarea');
  await allowHere(firefox);
  await page.bringToFront();
  await send(page, 20);
  const card = firefox.on(page);
  await card.says(/Carry on/); // five seconds without a key, and it is there
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  await card.press('Carry on');
  const prompts = () => firefox.rows<Row>('prompts');
  await expect.poll(async () => (await prompts())[0]?.answer, { timeout: 5000 }).toBe('carry-on');
  expect(await prompts()).toHaveLength(1);
  expect((await prompts())[0]).toMatchObject({ fate: 'shown', reasons: ['surge'] });
  expect(await firefox.errors()).toEqual([]);
});
