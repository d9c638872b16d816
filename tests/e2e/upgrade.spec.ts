import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { CHROME_BUILD, launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';

test.describe.configure({ mode: 'serial' });

let build: string;
let extension: Extension;
let chat: Chat;
let page: Page;

/** What the browser takes for another version of the same extension when it loads it anew. */
function asVersion(version: string): void {
  const file = join(build, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...Object(manifest), version }));
}

async function inWorker(expression: string): Promise<unknown> {
  return (await extension.worker()).evaluate(expression);
}

/** Has the browser load the folder anew, as it does for an update; waits for the worker of the new one. */
async function change(version: string): Promise<void> {
  asVersion(version);
  await inWorker('chrome.runtime.reload()').catch(() => undefined); // the worker ends under the call
  await expect
    .poll(() => inWorker('chrome.runtime.getManifest().version').catch(() => undefined))
    .toBe(version);
}

/** Asks the chat's tab something, in the worker. */
const inTab = (then: string) =>
  inWorker(`chrome.tabs.query({ url: 'http://chat.localhost/*' }).then(([tab]) => ${then})`);
const hasSensor = () =>
  inTab("chrome.tabs.sendMessage(tab.id, { type: 'worker/where' })").then(
    (where) => where !== undefined,
    () => false,
  );
const icon = () => inTab('chrome.action.getTitle({ tabId: tab.id })');
const sends = async () => (await journalRows(extension, 'sends')).length;

test.beforeAll(async () => {
  build = mkdtempSync(join(tmpdir(), 'andante-versions-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  asVersion('0.0.1');
  [extension, chat] = await Promise.all([launch({ build }), serveChat()]);
  await chat.allow(extension);
  page = await chat.open(extension);
});
test.afterAll(async () => {
  await extension.close();
  await chat.close();
  rmSync(build, { recursive: true, force: true });
});

test('an update while a chat is open: it goes on counting, and the page is not loaded anew', async () => {
  await sendOne(page);
  await expect.poll(sends).toBe(1);
  await page.evaluate('window.isStillHere = true');
  await change('0.0.2');
  await expect.poll(hasSensor).toBe(true);
  await expect.poll(icon).toMatch(/notices your pace here/);
  await page.bringToFront();
  await page.click('textarea');
  for (let n = 1; n <= 2; n += 1) await sendOne(page);
  await expect.poll(sends).toBe(3);
  expect(await page.evaluate('window.isStillHere')).toBe(true);
});

test('a page nothing answers from says that it wants to be loaded once, and then counts', async () => {
  await inTab("chrome.tabs.sendMessage(tab.id, { type: 'worker/stop' })").catch(() => undefined);
  await expect.poll(hasSensor).toBe(false);
  const id = String(await inTab('tab.id'));
  const popup = await extension.open(`popup.html?tab=${id}`);
  await expect(popup.getByText('This page was open before Andante was there')).toBeVisible();
  await expect(popup.getByText('not in this page yet')).toBeVisible();
  await page.reload();
  await expect.poll(hasSensor).toBe(true);
  await popup.reload();
  await expect(popup.getByText('noticing here')).toBeVisible();
  await expect(popup.getByText('This page was open before Andante was there')).toHaveCount(0);
  await popup.close();
  const before = await sends();
  await page.bringToFront();
  await page.click('textarea');
  await sendOne(page);
  await expect.poll(sends).toBe(before + 1);
});

/**
 * Leaves rows and settings as a newer version would: under versions today's code does not know. True if that had to wait
 * for a page that has the journal open.
 */
async function writtenByNewer(): Promise<boolean> {
  interface Extended {
    readonly chrome: {
      readonly storage: {
        readonly local: {
          get(key: string): Promise<{ settings: object }>;
          set(items: object): Promise<void>;
        };
      };
    };
    readonly navigator: {
      readonly storageBuckets: {
        keys(): Promise<string[]>;
        open(name: string): Promise<{ indexedDB: IDBFactory }>;
      };
    };
  }
  const { chrome, navigator } = globalThis as unknown as Extended;
  const { settings } = await chrome.storage.local.get('settings');
  await chrome.storage.local.set({ settings: { ...settings, version: 2, weather: 'mild' } });
  const [name = ''] = await navigator.storageBuckets.keys();
  const bucket = await navigator.storageBuckets.open(name);
  return new Promise((resolve, reject) => {
    const request = bucket.indexedDB.open('andante', 2);
    let hasWaited = false;
    request.onblocked = () => (hasWaited = true);
    request.onsuccess = () => {
      request.result.close();
      resolve(hasWaited);
    };
    request.onerror = () => reject(request.error);
  });
}

test('an older version refuses what a newer one wrote, says so, and changes nothing of it', async () => {
  const open = [await extension.open('options.html#moments'), await extension.open('popup.html')];
  for (const one of open) await one.getByRole('heading', { level: 1 }).first().waitFor();
  const own = await extension.open('welcome.html');
  expect(await own.evaluate(writtenByNewer), 'every page lets go of the journal').toBe(false);
  for (const one of [own, ...open]) await one.close();
  const stored = () => inWorker("chrome.storage.local.get(['settings', 'journal'])");
  const [kept, rows] = [await stored(), await sends()];
  await change('0.0.3');
  const options = await extension.open('options.html');
  await expect(
    options.getByRole('heading', { name: 'A newer Andante wrote this history' }),
  ).toBeVisible();
  await expect(
    options.getByRole('heading', { name: 'A newer Andante wrote your settings' }),
  ).toBeVisible();
  await expect(options.getByRole('button', { name: /delete/i })).toHaveCount(0);
  await page.bringToFront();
  await page.click('textarea');
  await sendOne(page);
  const popup = await extension.open('popup.html');
  await expect(popup.getByText('The history cannot be opened right now.')).toBeVisible();
  await popup.getByRole('button', { name: 'calm', exact: true }).click();
  await popup.getByRole('button', { name: 'Save' }).click();
  await expect(popup.getByText('A newer Andante wrote what is stored here')).toBeVisible();
  expect(await stored()).toEqual(kept);
  expect(await sends()).toBe(rows);
});
