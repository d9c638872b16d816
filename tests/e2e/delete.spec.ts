import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { findOnDisk } from '../helpers/disk.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';

interface Send {
  readonly eventId: string;
  readonly thread: string;
}

const NAME = 'Quagga-Annabel-7731';
const NOTE = 'by the window, Zyzzyva-5582';

let chat: Chat;
test.beforeAll(async () => {
  chat = await serveChat();
});
test.afterAll(() => chat.close());

/** Asks the worker as a page of Andante does. */
function ask(page: Page, intent: object): Promise<unknown> {
  return page.evaluate((message) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage(message);
  }, intent);
}

/** Two conversations with sends, one of them with a name, and a check-in with a line. */
async function live(extension: Extension): Promise<{ anna: Send[]; bert: Send[] }> {
  await chat.allow(extension);
  for (const path of ['/with/anna-1234', '/with/bert-5678']) {
    const page = await chat.open(extension, path);
    for (let index = 0; index < 3; index += 1) {
      await sendOne(page);
      await page.waitForTimeout(250); // nobody sends more than a few a second
    }
    await page.close();
  }
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(6);
  const sends = await journalRows<Send>(extension, 'sends');
  const first = sends[0]?.thread;
  const options = await extension.open('options.html');
  const [conversation] = await journalRows<{ thread: string; site: string; weak: boolean }>(
    extension,
    'conversations',
  ).then((rows) => rows.filter(({ thread }) => thread === first));
  const { thread, site, weak } = conversation ?? {};
  const about = { type: 'intent/conversation', thread, site, weak, name: NAME };
  expect(await ask(options, about)).toEqual({ ok: true });
  const checkIn = { id: 'check-in-0001', at: Date.now(), words: ['calm'], source: 'popup' };
  const noted = { type: 'intent/check-in', checkIn: { ...checkIn, note: NOTE } };
  expect(await ask(options, noted)).toEqual({ ok: true });
  await options.close();
  return {
    anna: sends.filter((send) => send.thread === first),
    bert: sends.filter((send) => send.thread !== first),
  };
}

const textsOf = (sends: readonly Send[]) => [
  ...new Set(sends.flatMap(({ eventId, thread }) => [eventId, thread])),
];

test('what is deleted is on the disk before, and nowhere on it afterwards', async () => {
  let extension = await launch();
  const { profile } = extension;
  const restart = async () => {
    await extension.close();
    extension = await launch({ profile });
  };
  const { anna, bert } = await live(extension);
  expect([anna.length, bert.length]).toEqual([3, 3]);
  await extension.close();
  const [ofAnna, ofBert] = [[...textsOf(anna), NAME], textsOf(bert)];
  expect(findOnDisk(profile, [...ofAnna, ...ofBert, NOTE])).toEqual([...ofAnna, ...ofBert, NOTE]);

  await test.step('a conversation', async () => {
    extension = await launch({ profile });
    const page = await extension.open('options.html#conversations');
    await page.getByRole('button', { name: 'Delete' }).first().waitFor();
    const thread = anna[0]?.thread;
    expect(await ask(page, { type: 'intent/delete-conversation', thread })).toEqual({ ok: true });
    await expect(page.getByText(NAME)).toHaveCount(0);
    await extension.close();
    expect(findOnDisk(profile, ofAnna)).toEqual([]);
    expect(findOnDisk(profile, [...ofBert, NOTE])).toEqual([...ofBert, NOTE]);
  });

  await test.step('everything', async () => {
    extension = await launch({ profile });
    const other = await extension.open('options.html#moments');
    await expect(other.getByText(NOTE)).toBeVisible();
    const page = await extension.open('options.html#data');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: /^Delete all/ }).click();
    await expect(page.getByText('Everything is deleted.')).toBeVisible();
    await expect(page.getByText('0 rows')).toHaveCount(6);
    await expect(other.getByText(NOTE)).toHaveCount(0);
    expect(await grants(page)).toEqual([]);
    await restart();
    expect(await journalRows(extension, 'sends')).toEqual([]);
    await extension.close();
    expect(findOnDisk(profile, [...ofAnna, ...ofBert, NOTE])).toEqual([]);
  });
  rmSync(profile, { recursive: true, force: true });
});

function grants(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return (await chrome.permissions.getAll()).origins ?? [];
  });
}

test('deleting everything goes on at the next start of a worker that was killed after its first step', async () => {
  const extension = await launch();
  await live(extension);
  const page = await extension.open('options.html');
  await extension.killWorker();
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ deleting: true });
  });
  await ask(page, { type: 'intent/ready' });
  await expect(async () => expect(await journalRows(extension, 'sends')).toEqual([])).toPass(); // it may vanish while one looks
  await expect.poll(() => grants(page)).toEqual([]);
  await extension.close();
  rmSync(extension.profile, { recursive: true, force: true });
});
