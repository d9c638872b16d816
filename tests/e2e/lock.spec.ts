import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { findOnDisk } from '../helpers/disk.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { journalRows, rowsIn, type Store } from '../helpers/journal.ts';

const PASSPHRASE = 'a quiet harbour';
const NOTE = 'by the window, Zyzzyva-5582';
const LATER = 'while it was locked, Quokka-9923';

interface Row {
  readonly eventId: string;
  readonly thread: string;
  readonly id: string;
  readonly n: number;
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
const rows = (page: Page, store: Store) => page.evaluate(rowsIn, store) as Promise<Row[]>;

function checkIn(id: string, note: string) {
  const row = { id, at: Date.now(), words: ['calm'], note, source: 'popup' };
  return { type: 'intent/check-in', checkIn: row };
}

/** Two sends in one conversation, and a check-in with a line. */
async function live(): Promise<readonly Row[]> {
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 0; n < 2; n += 1) {
    await sendOne(page);
    await wait(300);
  }
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(2);
  const options = await extension.open('welcome.html');
  await ask(options, checkIn('check-in-0001', NOTE));
  await options.close();
  await page.close();
  return journalRows<Row>(extension, 'sends');
}

/** Sets the passphrase as a person does, and locks. */
async function lock(): Promise<Page> {
  const page = await extension.open('options.html#data');
  await page.getByText(english('lock.set'), { exact: true }).first().click();
  await page.getByLabel(english('lock.new')).fill(PASSPHRASE);
  await page.getByLabel(english('lock.again')).fill(PASSPHRASE);
  await page.getByLabel(english('lock.understood')).check();
  await page.getByRole('button', { name: english('lock.set') }).click();
  await page.getByRole('button', { name: english('lock.now') }).click();
  await page.getByRole('heading', { name: english('lock.closed.title') }).waitFor();
  return page;
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(english('lock.passphrase')).fill(passphrase);
  await page.getByRole('button', { name: english('lock.open') }).click();
}

test('locked, sends and check-ins still arrive, and can only be read with the passphrase', async () => {
  await live();
  const before = await journalRows<Row>(extension, 'conversations');
  const options = await lock();
  for (const store of ['sends', 'hours', 'conversations', 'checkIns'] as const) {
    expect(await rows(options, store), store).toEqual([]);
  }
  const page = await chat.open(extension);
  await sendOne(page);
  await wait(300);
  await extension.killWorker();
  await sendOne(page);
  const sealed = () => options.evaluate(rowsIn, 'inbox' as Store);
  await expect.poll(async () => (await sealed()).length, { timeout: 15_000 }).toBe(2);
  const popup = await extension.open('popup.html');
  await popup.getByRole('button', { name: english('checkIn.word.calm') }).click();
  await popup.getByRole('button', { name: english('checkIn.save') }).click();
  await expect(popup.getByText(english('lock.quiet.kept'))).toBeVisible();
  await popup.getByRole('button', { name: english('act.break3') }).count();
  await popup.close();
  expect(await rows(options, 'sends')).toEqual([]);
  expect(await ask(options, { type: 'intent/ready' })).toMatchObject({ ok: false });

  await options.bringToFront();
  await unlock(options, 'a quiet harbor');
  await expect(options.getByText(english('lock.wrong')).first()).toBeVisible();
  expect(await rows(options, 'sends')).toEqual([]);
  await unlock(options, PASSPHRASE);
  await options.getByRole('heading', { name: english('options.data.title') }).waitFor();
  await expect.poll(async () => (await rows(options, 'sends')).length).toBe(4);
  expect((await rows(options, 'hours')).reduce((sum, { n }) => sum + n, 0)).toBe(4);
  await expect.poll(async () => (await rows(options, 'checkIns')).length).toBe(2);
  const after = await rows(options, 'conversations');
  expect(
    after.map(({ thread }) => thread),
    'the same conversation',
  ).toEqual(before.map(({ thread }) => thread));
  await expect.poll(async () => (await sealed()).length).toBe(0);
});

test('a profile copied while locked holds no time, no code and no line in clear', async () => {
  const sends = await live();
  const thread = sends[0]?.thread ?? '';
  const secrets = [NOTE, thread, ...sends.map(({ eventId }) => eventId)];
  const options = await lock();
  expect(await ask(options, checkIn('check-in-0002', LATER))).toEqual({ ok: true });
  await extension.close();
  expect(findOnDisk(extension.profile, [...secrets, LATER, PASSPHRASE])).toEqual([]);

  extension = await launch({ profile: extension.profile });
  const again = await extension.open('options.html#data');
  await unlock(again, PASSPHRASE);
  await again.getByRole('heading', { name: english('options.data.title') }).waitFor();
  await expect.poll(async () => (await rows(again, 'checkIns')).length).toBe(2);
  await extension.close();
  expect(findOnDisk(extension.profile, secrets), 'the search finds what is open').toEqual(secrets);
  extension = await launch({ profile: extension.profile });
  const third = await extension.open('options.html');
  await expect(third.getByRole('heading', { name: english('lock.closed.title') })).toBeVisible({
    timeout: 15_000,
  });
});

test('leaving quickly locks, and a forgotten passphrase leaves one way: delete everything', async () => {
  await live();
  const first = await lock();
  await unlock(first, PASSPHRASE);
  await first.getByRole('heading', { name: english('options.data.title') }).waitFor();
  await first.getByRole('button', { name: english('options.exit') }).click();
  await first.waitForURL('about:blank');
  const page = await extension.open('options.html');
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole('heading', { name: english('lock.closed.title') }).count();
    })
    .toBe(1);
  await page.getByText(english('lock.forgot.title')).click();
  await page.getByRole('button', { name: english('options.data.deleteAll') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: english('options.data.deleteAll') })
    .click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const kept = await page.evaluate('chrome.storage.local.get(null).then(Object.keys)');
  expect(kept).not.toContain('lock');
  expect(await rows(page, 'sends')).toEqual([]);
});

test('covered, names and numbers cannot be read on the page, nor selected', async () => {
  await live();
  const page = await extension.open('options.html#data');
  await page.getByRole('heading', { name: english('options.data.title') }).waitFor();
  const cover = page.getByRole('button', { name: english('options.cover') });
  await cover.click();
  await expect(page.locator('main')).toHaveAttribute('inert', '');
  const parts = page.locator('main > *');
  expect(await parts.count()).toBeGreaterThan(3);
  const filters = await parts.evaluateAll((all) => all.map((one) => getComputedStyle(one).filter));
  expect(new Set(filters)).toEqual(new Set(['blur(12px)']));
  await page.keyboard.press('Control+a');
  expect(await page.evaluate('getSelection().toString()')).not.toContain('2');
  await cover.click();
  await expect(page.locator('main')).not.toHaveAttribute('inert', '');
});
