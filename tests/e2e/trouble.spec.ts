import { expect, test, type Page } from '@playwright/test';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { seed } from '../helpers/seed.ts';
import { lived } from './lived.ts';

let extension: Extension;
test.beforeEach(async () => {
  extension = await launch();
  const page = await extension.open('options.html');
  await seed(page, lived(Date.now()));
  await page.close();
});
test.afterEach(() => extension.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { name });

/** Rows that no version of Andante wrote. */
async function spoil(): Promise<void> {
  const page = await extension.open('options.html');
  await seed(page, {
    conversations: [{ thread: 'x'.repeat(22), mood: 'odd' }],
    prompts: [{ id: 'no-prompt-at-all', at: Date.now() - 1000 }],
  });
  await page.close();
}

test('a row that cannot be read closes the history kindly; the rest can be had again without it', async () => {
  const before = (await journalRows(extension, 'conversations')).length;
  await spoil();
  const page = await extension.open('options.html');
  await expect(heading(page, 'Part of the history cannot be read')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of everything' }).click();
  expect((await download).suggestedFilename()).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/);
  const popup = await extension.open('popup.html');
  await expect(popup.getByText('The history cannot be opened right now.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'calm' })).toBeVisible();
  await popup.close();
  await page.getByRole('button', { name: 'Go on without them' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on without them' }).click();
  await expect(heading(page, 'Part of the history cannot be read')).toHaveCount(0);
  expect((await journalRows(extension, 'conversations')).length).toBe(before);
});

test('a journal the browser lost is told once, with what it held', async () => {
  const rows = Object.values(lived(Date.now())).flat().length;
  await extension.killWorker();
  await extension.open('popup.html').then((page) => page.close()); // a start that counts
  await expect.poll(() => counted()).toBe(rows);
  await extension.killWorker();
  const page = await extension.open('welcome.html');
  await page.evaluate(loseEverything);
  await page.goto(`chrome-extension://${extension.id}/options.html`);
  await expect(heading(page, 'Your history begins anew')).toBeVisible();
  await expect(page.getByText(`about ${rows} entries`)).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(heading(page, 'Your history begins anew')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(heading(page, 'Your history begins anew')).toHaveCount(0);
});

/** Rows counted when the worker last looked. */
async function counted(): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ journal: { rows: number } }> } } };
    };
    return (await chrome.storage.local.get('journal')).journal.rows;
  });
}

/** Deletes the buckets behind Andante's back, as a browser with a broken disk does. */
async function loseEverything(): Promise<void> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; delete(name: string): Promise<void> };
  };
  for (const name of await storageBuckets.keys()) await storageBuckets.delete(name);
}
