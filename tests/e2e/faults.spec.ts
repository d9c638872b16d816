import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { handsOn, sendTo } from '../helpers/hands.ts';
import { ask } from '../helpers/intent.ts';
import { journalRows, rowsIn, type Store } from '../helpers/journal.ts';

interface Prompt {
  readonly answer?: string;
}
interface Conversation {
  readonly thread: string;
  readonly site: string;
  readonly weak: boolean;
  readonly name?: string;
}

let extension: Extension;
let chat: Chat;
test.beforeAll(async () => {
  chat = await serveChat();
});
test.afterAll(() => chat.close());
test.beforeEach(async () => {
  extension = await launch();
});
test.afterEach(async () => {
  await extension.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sends = async () => (await journalRows(extension, 'sends')).length;
/** As a page of Andante sees it: no worker need be awake for that. */
const expectRows = (options: Page, store: Store, n: number) =>
  expect.poll(async () => (await options.evaluate(rowsIn, store)).length).toBe(n);
const expectSends = (n: number) => expect.poll(sends, { timeout: 15_000 }).toBe(n);

/** The main flow, one thing a person does after the other. */
const STEPS: readonly ((page: Page, options: Page) => Promise<unknown>)[] = [
  async (page, options) => {
    await sendOne(page);
    await expectRows(options, 'sends', 1);
  },
  async (page, options) => {
    await sendOne(page);
    await expectRows(options, 'sends', 2);
  },
  (_page, options) => ask(options, { type: 'intent/check-in', checkIn: checkIn('check-in-0001') }),
  (_page, options) => ask(options, { type: 'intent/check-in', checkIn: checkIn('check-in-0002') }),
  async (_page, options) => {
    const [row] = await options.evaluate(rowsIn, 'conversations' as const);
    const { thread, site, weak } = row as Conversation;
    await ask(options, { type: 'intent/conversation', thread, site, weak, name: 'Anna' });
  },
  (_page, options) =>
    ask(options, {
      type: 'intent/delete-entry',
      entry: { store: 'checkIns', id: 'check-in-0001' },
    }),
  async (_page, options) => {
    const pause = { type: 'intent/pause', where: { scope: 'everywhere' } };
    await ask(options, { ...pause, until: 'told' });
    await extension.killWorker();
    await ask(options, pause);
  },
  async (page, options) => {
    await page.bringToFront();
    await sendOne(page);
    await expectRows(options, 'sends', 3);
  },
];

const checkIn = (id: string) => ({ id, at: Date.now(), words: ['calm'], source: 'popup' });

test('killed before every step, the worker ends where it would have ended', async () => {
  await chat.allow(extension);
  const options = await extension.open('options.html');
  const page = await chat.open(extension);
  for (const step of STEPS) {
    await extension.killWorker();
    await step(page, options);
  }
  const conversations = await journalRows<Conversation>(extension, 'conversations');
  expect(conversations.map(({ name }) => name)).toEqual(['Anna']);
  expect(await journalRows(extension, 'checkIns')).toMatchObject([{ id: 'check-in-0002' }]);
  const hours = await journalRows<{ n: number }>(extension, 'hours');
  expect(hours.reduce((sum, { n }) => sum + n, 0)).toBe(3);
});

test('an act of a card is done by a worker that was killed meanwhile', async () => {
  test.setTimeout(120_000);
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 0; n < 22; n += 1) {
    await sendOne(page);
    await wait(250); // nobody sends more than a few a second
  }
  const prompts = () => journalRows<Prompt>(extension, 'prompts');
  await expect
    .poll(async () => (await prompts()).length, { timeout: 30_000, intervals: [1000] })
    .toBe(1);
  const hands = handsOn(sendTo(await extension.context.newCDPSession(page)));
  await expect.poll(() => hands.has('button', english('act.carryOn'))).toBe(true);
  await wait(700); // a press sooner than that was meant for something else
  await extension.killWorker();
  await hands.press('button', english('act.carryOn'));
  await expect.poll(async () => (await prompts())[0]?.answer).toBe('carry-on');
});

test('disabled and enabled again, it goes on where it was', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  await sendOne(page);
  await expectSends(1);
  await extension.setEnabled(false);
  await extension.setEnabled(true);
  const options = await extension.open('options.html');
  await ask(options, { type: 'intent/ready' });
  await page.bringToFront();
  await expect
    .poll(
      async () => {
        await page.click('textarea');
        await sendOne(page);
        await wait(500);
        return sends();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(1);
  const ids = await journalRows<{ eventId: string }>(extension, 'sends');
  expect(new Set(ids.map(({ eventId }) => eventId)).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(Number(await page.evaluate('window.sent')));
});

test('a page reloaded over a draft is no send', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.type('a draft');
    await page.reload();
    await page.click('textarea');
  }
  await sendOne(page);
  await expectSends(1);
  await wait(1500); // time for a false one to show
  expect(await sends()).toBe(1);
});

test('two tabs of one conversation count each send once', async () => {
  await chat.allow(extension);
  const tabs = [await chat.open(extension), await chat.open(extension)];
  for (const tab of tabs) {
    await tab.bringToFront();
    await tab.click('textarea');
    await sendOne(tab);
    await wait(300);
  }
  await expectSends(2);
  await wait(1500); // time for a double to show
  expect(await journalRows(extension, 'hours')).toMatchObject([{ n: 2 }]);
  expect(await journalRows(extension, 'conversations')).toHaveLength(1);
});

test('a permission taken back while the worker is down ends the site as well', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  await sendOne(page);
  await expectSends(1);
  await extension.killWorker();
  await extension.revoke('http://chat.localhost/*');
  await page.bringToFront();
  await sendOne(page);
  const worker = await extension.worker();
  await expect
    .poll(() =>
      worker.evaluate('chrome.storage.local.get("settings").then((s) => s.settings.sites.length)'),
    )
    .toBe(0);
  await sendOne(page);
  await wait(1000); // time for a row that must not come
  expect(await sends()).toBe(1);
});
