import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send } from './chat.ts';
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
  await firefox.allow([originOf('textarea', server.port)]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const prompts = () => firefox.rows<Row>('prompts');

test('twenty sends in one conversation bring one card, which is answered and kept', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 20);
  const card = firefox.on(chat.page);
  await card.says(/Carry on/); // five seconds without a key, and it is there
  expect(await chat.page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  await expect.poll(async () => (await prompts())[0]?.fate).toBe('shown');
  await chat.hand.wait(600); // a press in its first half second was meant for something else
  await card.press('Carry on');
  await expect.poll(async () => (await prompts())[0]?.answer).toBe('carry-on');
  await expect.poll(() => card.isSaying(/Carry on/)).toBe(false);
  expect(await prompts()).toMatchObject([{ fate: 'shown', reasons: ['surge'] }]);
  await send(chat, 3);
  await chat.hand.wait(500);
  expect(await prompts()).toHaveLength(1);
  expect(await firefox.errors()).toEqual([]);
});
