import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

let firefox: Firefox;
let server: Served;
let before = 0;

const count = async () => (await firefox.rows('sends')).length;
const expectMore = (n: number) => expect.poll(async () => (await count()) - before).toBe(n);

beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
  await firefox.allow([originOf('textarea', server.port)]);
});
beforeEach(async () => void (before = await count()));
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test('twenty-three messages as fast as hands and page allow are all kept', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 23);
  expect(await chat.hand.sent()).toHaveLength(23);
  await expectMore(23);
  await chat.page.close();
});

test('an event page that sleeps wakes for a message, and keeps it', async () => {
  const chat = await openPlain(firefox, server.port);
  await firefox.stopEventPage();
  await send(chat, 1);
  await expectMore(1);
  await chat.page.close();
});

test('an event page that ends again and again in the middle of sending loses nothing', async () => {
  const chat = await openPlain(firefox, server.port);
  for (let round = 0; round < 4; round += 1) {
    await send(chat, 3);
    await firefox.stopEventPage();
  }
  await send(chat, 1);
  await expectMore(13);
  await chat.page.close();
});

test('a site that was allowed is noticed in a tab opened after the event page ended', async () => {
  await firefox.stopEventPage();
  const chat = await openPlain(firefox, server.port);
  await send(chat, 2);
  await expectMore(2);
  await chat.page.close();
});

test('no code of the add-on has raised an error on the way', async () => {
  expect(await firefox.errors()).toEqual([]);
});
