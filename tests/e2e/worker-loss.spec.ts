import { expect, test } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';

interface Row {
  readonly eventId: string;
}

const TRIALS = 20;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let extension: Extension;
let chat: Chat;
test.beforeAll(async () => {
  [extension, chat] = await Promise.all([launch(), serveChat()]);
  await chat.allow(extension);
});
test.afterAll(async () => {
  await extension.close();
  await chat.close();
});

/** Runs the trials, wakes the worker, and gives how many rows they made, and how many of them different. */
async function trials(one: (index: number) => Promise<void>, n = TRIALS) {
  const before = (await journalRows<Row>(extension, 'sends')).length;
  for (let index = 0; index < n; index += 1) await one(index);
  const page = await extension.open('options.html');
  const count = async () => (await journalRows<Row>(extension, 'sends')).length - before;
  await expect.poll(count, { timeout: 15_000 }).toBeGreaterThanOrEqual(n);
  await wait(1500); // time for a double to show
  const ids = (await journalRows<Row>(extension, 'sends')).map(({ eventId }) => eventId);
  await page.close();
  return { rows: ids.length - before, different: new Set(ids).size - before };
}

const ALL = { rows: TRIALS, different: TRIALS };

test('a tab closed at once after its send, while the worker sleeps, loses nothing', async () => {
  const result = await trials(async () => {
    const page = await chat.open(extension);
    await page.keyboard.type('hi');
    await extension.killWorker();
    await wait(100);
    await page.keyboard.press('Enter');
    await page.close();
  });
  expect(result).toEqual(ALL);
});

test('a worker killed within 20 ms after the send neither loses nor doubles it', async () => {
  const page = await chat.open(extension);
  const result = await trials(async (index) => {
    await sendOne(page);
    await wait(index);
    await extension.killWorker();
    await wait(250); // nobody sends more than a few a second
  });
  await page.close();
  expect(result).toEqual(ALL);
});

test('a page that navigates on send loses nothing, with the worker asleep', async () => {
  const result = await trials(async () => {
    const page = await chat.open(extension, '/with/anna-1234#leave');
    await page.keyboard.type('hi');
    await extension.killWorker();
    await wait(100);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/elsewhere');
    await page.close();
  });
  expect(result).toEqual(ALL);
});
