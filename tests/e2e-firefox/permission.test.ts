import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import { until } from '../helpers/hands.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send, type Chat } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';
import type { Surface } from './surface.ts';

interface Row {
  readonly eventId: string;
  readonly at: number;
  readonly site: string;
  readonly thread?: string;
}

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
  await firefox.askFirst();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const rows = () => firefox.rows<Row>('sends');
const expectRows = (n: number) => expect.poll(async () => (await rows()).length).toBe(n);

/** Asks for the site in front, from the toolbar; Firefox shows its dialog. */
async function ask({ page }: Chat): Promise<Surface> {
  await page.bringToFront();
  const popup = await firefox.popup();
  await popup.press('Notice my pace on this site');
  return popup;
}

/** Chooses the open conversation, from the toolbar. */
async function choose({ page }: Chat): Promise<void> {
  await page.bringToFront();
  const popup = await firefox.popup();
  await popup.press('Notice my pace in this conversation');
  await popup.says(/Your pace is noticed in this conversation now/);
  await firefox.closePopup();
}

/**
 * Opens another conversation of the page. A click right after the popup closed may do no more than end the closing, as
 * anywhere outside an open menu; a person would click again.
 */
async function turnTo({ page, hand }: Chat, person: string): Promise<void> {
  await until(`conversation ${person}`, async () => {
    await hand.click(`#row-${person}`);
    const path = await page.evaluate(() => location.pathname);
    return path.endsWith(`/${person}`) || undefined;
  });
}

test('a site that was refused stays a stranger', async () => {
  const chat = await openPlain(firefox, server.port, 'editable');
  const popup = await ask(chat);
  await firefox.decide('block');
  await popup.says(/All right\. Nothing is noticed here/);
  await popup.says(/Andante does not notice anything on editable\.localhost/);
  await firefox.closePopup();
  await send(chat, 2);
  await chat.page.close();
  expect(await rows()).toEqual([]);
});

test('a page open before is noticed once its site is allowed and its conversation chosen', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 1); // not allowed yet: nobody's business
  const popup = await ask(chat);
  await firefox.decide('allow');
  await popup.says(/This site is allowed/);
  await firefox.closePopup();
  await send(chat, 1); // allowed, but this conversation was not chosen
  await choose(chat);
  await send(chat, 3);
  await expectRows(3);

  await turnTo(chat, 'b');
  await send(chat, 2); // the other one was not chosen
  await choose(chat);
  await send(chat, 2);
  await expectRows(5);

  const sorted = (await rows()).sort((a, b) => a.at - b.at);
  expect(new Set(sorted.map(({ eventId }) => eventId)).size).toBe(5);
  expect(new Set(sorted.map(({ site }) => site))).toEqual(
    new Set([new URL(originOf('textarea', server.port)).host]),
  );
  const [first, , third, fourth, fifth] = sorted.map(({ thread }) => thread);
  expect([first, fourth]).toEqual([third, fifth]);
  expect(first).not.toBe(fourth);
  const truth = await chat.hand.sent();
  const counted = [2, 3, 4, 7, 8].map((index) => truth[index]?.at ?? 0);
  sorted.forEach(({ at }, i) => expect(Math.abs(at - (counted[i] ?? 0))).toBeLessThan(1000));
  await chat.page.close();
});

test('a site is allowed although the popup closed while Firefox was asking', async () => {
  const chat = await openPlain(firefox, server.port, 'react-textarea');
  await ask(chat);
  await firefox.closePopup();
  await firefox.decide('allow');
  await expect.poll(() => firefox.sites()).toContain(originOf('react-textarea', server.port));
  await choose(chat);
  await send(chat, 2);
  await expectRows(7);
  await chat.page.close();
});

test('no code of the add-on has raised an error on the way', async () => {
  expect(await firefox.errors()).toEqual([]);
});
