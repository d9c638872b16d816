import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serveChat, type Chat } from '../helpers/chat.ts';
import { launch } from '../helpers/extension.ts';
import { handsOn, type Hands } from '../helpers/hands.ts';
import { rowsIn } from '../helpers/journal.ts';
import { launchUnwatched, type Tab, type Unwatched } from '../helpers/unwatched.ts';

/** Chromium lets a worker sleep half a minute after the last thing it did. */
const LEAST_MS = 25_000;
const MOST_MS = 100_000;
/** What a person would not notice. It is some 50 ms; a busy machine gets the rest. */
const SOON_MS = 3000;

const SENDS = `(${rowsIn.toString()})('sends').then((rows) => rows.map(({ eventId }) => eventId))`;

let chat: Chat;
let browser: Unwatched;
let profile: string;
let id: string;

test.beforeAll(async () => {
  chat = await serveChat();
  const extension = await launch();
  ({ profile, id } = extension);
  await chat.allow(extension);
  await extension.close();
  browser = await launchUnwatched(profile);
});
test.afterAll(async () => {
  await browser.close();
  await chat.close();
  rmSync(profile, { recursive: true, force: true });
});

const isAwake = async () => (await browser.workers()).some((url) => url.includes(id));

async function openChat(): Promise<{ tab: Tab; hands: Hands }> {
  const tab = await browser.open(`${chat.origin()}/with/anna-1234`);
  const hands = handsOn(tab.send);
  await expect.poll(() => hands.evaluate('window.sent')).toBe(0);
  await tab.send('Page.bringToFront');
  await hands.evaluate("document.querySelector('textarea').focus()");
  return { tab, hands };
}

async function sleeps(): Promise<number> {
  const from = Date.now();
  await expect.poll(isAwake, { timeout: MOST_MS, intervals: [500] }).toBe(false);
  return Date.now() - from;
}

test('a worker that fell asleep by itself wakes for a send, also of a tab that closes at once', async () => {
  test.setTimeout(300_000);
  const pages = await browser.open(`chrome-extension://${id}/welcome.html`);
  const sends = async () => (await handsOn(pages.send).evaluate(SENDS)) as string[];
  const { hands } = await openChat();
  for (const key of ['h', 'i', 'Enter']) await hands.key(key);
  await expect.poll(async () => (await sends()).length).toBe(1);

  expect(await sleeps(), 'nobody stopped it').toBeGreaterThan(LEAST_MS);
  const from = Date.now();
  for (const key of ['h', 'i', 'Enter']) await hands.key(key);
  await expect.poll(async () => (await sends()).length, { intervals: [10] }).toBe(2);
  const took = Date.now() - from;
  test
    .info()
    .annotations.push({ type: 'from the first key to the row', description: `${took} ms` });
  expect(took).toBeLessThan(SOON_MS);

  const other = await openChat();
  await sleeps();
  for (const key of ['h', 'i', 'Enter']) await other.hands.key(key);
  await other.tab.close();
  await expect.poll(async () => (await sends()).length).toBe(3);
  expect(new Set(await sends()).size).toBe(3);
});
