import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressOf } from '../e2e/composers/matrix.ts';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { openChat, openPlain, originOf, send } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import type { Inside } from './surface.ts';

let firefox: Firefox;
let server: Served;
let before = 0;

const count = async () => (await firefox.rows('sends')).length;
const expectMore = (n: number) => expect.poll(async () => (await count()) - before).toBe(n);

beforeAll(async () => {
  [firefox, server] = await Promise.all([
    launchFirefox({ isForcedPrivate: true }),
    serveComposers(),
  ]);
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

test('an update while a chat is open: it goes on counting, and the page is not loaded anew', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 1);
  await expectMore(1);
  await firefox.reload();
  await expect.poll(() => firefox.isHeard(originOf('textarea', server.port))).toBe(true);
  await chat.page.bringToFront();
  await send(chat, 2);
  expect(await chat.hand.sent()).toHaveLength(3);
  await expectMore(3);
  await chat.page.close();
});

/** Writes and sends one message by trusted keys; gives how many the page itself has sent by then. */
const sendInside = (inside: Inside) =>
  inside(`
    const { desk } = content.wrappedJSObject;
    desk.focus();
    const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!tip.beginInputTransactionForTests(content)) throw new Error('no input method');
    for (const [key, code, keyCode] of [['o', 'KeyO', 79], ['k', 'KeyK', 75], ['Enter', 'Enter', 13]]) {
      const event = new content.KeyboardEvent('', { key, code, keyCode });
      tip.keydown(event);
      tip.keyup(event);
    }
    return desk.sent.length;`);

test('in a private window nothing runs and nothing is written, also with the switch forced on', async () => {
  const address = addressOf(originOf('textarea', server.port), 'textarea');
  const open = await openChat(firefox, address);
  const inOpen = firefox.inside(open.page);
  expect(await sendInside(inOpen), 'the same keys elsewhere').toBe(1);
  await expectMore(1);
  const inPrivate = await firefox.visitPrivately(address.href);
  expect(
    await inPrivate('return content.windowGlobalChild.browsingContext.usePrivateBrowsing'),
  ).toBe(true);
  await expect.poll(() => sendInside(inPrivate)).toBeGreaterThan(0);
  expect(await firefox.isPrivateAllowed()).toBe(false);
  expect(await sendInside(inOpen)).toBe(2);
  await expectMore(2);
  expect(await firefox.rows('conversations')).toHaveLength(1);
  await open.page.close();
});

test('no code of the add-on has raised an error on the way', async () => {
  expect(await firefox.errors()).toEqual([]);
});
