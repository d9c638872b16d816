import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { rowsIn, type Store } from '../helpers/journal.ts';
import { smallDisk, type SmallDisk } from '../helpers/small-disk.ts';

const MEGABYTES = 200;
const NOTE = 'n'.repeat(500);
const PASSPHRASE = 'a quiet harbour';

interface Row {
  readonly id: string;
  readonly eventId: string;
}

let disk: SmallDisk | undefined;
let chat: Chat;
let extension: Extension;
test.beforeAll(async () => {
  disk = smallDisk(MEGABYTES);
  chat = await serveChat();
});
test.afterAll(async () => {
  await chat.close();
  disk?.remove();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rows = (page: Page, store: Store) => page.evaluate(rowsIn, store) as Promise<Row[]>;
const isKept = async (page: Page, checkIn: object) =>
  JSON.stringify(await ask(page, { type: 'intent/check-in', checkIn })) === '{"ok":true}';

test('a disk that fills up and is freed again: what was acknowledged is there after a restart', async () => {
  test.skip(disk === undefined, 'a disk of its own to fill: only root on Linux may mount one');
  if (!disk) return;
  const profile = mkdtempSync(join(disk.folder, 'profile-'));
  extension = await launch({ profile });
  await chat.allow(extension);
  const [options, page] = [await extension.open('welcome.html'), await chat.open(extension)];
  const acknowledged: string[] = [];
  let last = 0;
  const tryOne = async () => {
    last += 1;
    const id = `check-in-${String(last).padStart(6, '0')}`;
    const checkIn = { id, at: Date.now(), words: ['calm'], note: NOTE, source: 'popup' };
    const isDone = await isKept(options, checkIn);
    if (isDone) acknowledged.push(id);
    return isDone;
  };
  const send = async () => {
    await page.bringToFront();
    await page.click('textarea');
    await sendOne(page);
    await wait(300); // nobody sends more than a few a second
  };
  for (let n = 0; n < 3; n += 1) {
    await send();
    expect(await tryOne()).toBe(true);
  }

  disk.fill();
  let refused = 0;
  for (let n = 0; n < 400 && refused < 3; n += 1) if (!(await tryOne())) refused += 1;
  expect(refused, 'the disk refuses what cannot be kept').toBeGreaterThan(0);
  await send();
  disk.free();

  for (let n = 0; n < 3; n += 1) {
    await send();
    expect(await tryOne(), 'kept again').toBe(true);
  }
  await expect.poll(async () => (await rows(options, 'sends')).length, { timeout: 20_000 }).toBe(7);
  const pause = { type: 'intent/pause', where: { scope: 'everywhere' }, until: 'told' };
  expect(await ask(options, pause)).toEqual({ ok: true });
  await extension.close();

  extension = await launch({ profile });
  const again = await extension.open('options.html#data');
  await expect.poll(async () => (await rows(again, 'sends')).length).toBe(7);
  const ids = (await rows(again, 'checkIns')).map(({ id }) => id);
  expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const stored = 'chrome.storage.local.get(["settings", "journal"])';
  expect(await again.evaluate(stored)).toMatchObject({ settings: { pausedUntil: 'told' } });
  expect(await again.evaluate(stored)).not.toHaveProperty('journal.lost');
  await extension.close();
});

/** Sets a passphrase as a person does, and locks. */
async function lock(page: Page): Promise<void> {
  await page.getByText(english('lock.set'), { exact: true }).first().click();
  await page.getByLabel(english('lock.new')).fill(PASSPHRASE);
  await page.getByLabel(english('lock.again')).fill(PASSPHRASE);
  await page.getByLabel(english('lock.understood')).check();
  await page.getByRole('button', { name: english('lock.set') }).click();
  await page.getByRole('button', { name: english('lock.now') }).click();
  await page.getByRole('heading', { name: english('lock.closed.title') }).waitFor();
}

test('a disk that fills up while the journal is locked takes neither what is sealed nor what came since', async () => {
  test.skip(disk === undefined, 'a disk of its own to fill: only root on Linux may mount one');
  if (!disk) return;
  const profile = mkdtempSync(join(disk.folder, 'profile-'));
  extension = await launch({ profile });
  let page = await extension.open('options.html#data');
  const acknowledged: string[] = [];
  const tryOne = async (name: string) => {
    const id = `check-in-${name}`;
    const checkIn = { id, at: Date.now(), words: ['calm'], note: NOTE, source: 'popup' };
    const isDone = await isKept(page, checkIn);
    if (isDone) acknowledged.push(id);
    return isDone;
  };
  for (let n = 0; n < 3; n += 1) expect(await tryOne(`open-${n}`)).toBe(true);
  await lock(page);
  expect(await tryOne('locked')).toBe(true);
  disk.fill();
  let refused = 0;
  for (let n = 0; n < 400 && refused < 3; n += 1) if (!(await tryOne(`full-${n}`))) refused += 1;
  expect(refused, 'the disk refuses what cannot be kept').toBeGreaterThan(0);
  disk.free();
  for (let n = 0; n < 3; n += 1) expect(await tryOne(`freed-${n}`), 'kept again').toBe(true);
  await extension.close();

  extension = await launch({ profile });
  page = await extension.open('options.html#data');
  await page.getByLabel(english('lock.passphrase')).fill(PASSPHRASE);
  await page.getByRole('button', { name: english('lock.open') }).click();
  const own = await extension.open('welcome.html'); // the other is loaded anew when it opens
  const missing = async () => {
    const ids = (await rows(own, 'checkIns')).map(({ id }) => id);
    return acknowledged.filter((id) => !ids.includes(id));
  };
  await expect.poll(missing).toEqual([]);
  await extension.close();
});
