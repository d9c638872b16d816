import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows, type Store } from '../helpers/journal.ts';
import { seed, setSettings } from '../helpers/seed.ts';
import { lived } from './lived.ts';

const STORES: readonly Store[] = [
  'sends',
  'hours',
  'conversations',
  'checkIns',
  'reflections',
  'prompts',
];

let extension: Extension;
test.beforeEach(async () => {
  extension = await launch();
});
test.afterEach(() => extension.close());

async function open(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/options.html#data`);
  await page.getByRole('heading', { level: 1, name: 'My data' }).waitFor();
  return page;
}

async function withLife(): Promise<void> {
  const page = await open();
  const now = Date.now();
  await seed(page, {
    ...lived(now),
    sends: [1, 2, 3].map((n) => ({
      eventId: `event-000${n}`,
      at: now - n * 60_000,
      offsetMin: 0,
      site: 'tinder',
      thread: 'N'.repeat(22),
    })),
  });
  await setSettings(page, { dayStart: 240 });
  await page.close();
}

async function everything() {
  return Promise.all(STORES.map((store) => journalRows<object>(extension, store)));
}

async function saved(page: Page, name: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

async function choose(page: Page, text: string, name = 'export.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

test('an export brings everything back, after everything was deleted', async () => {
  await withLife();
  const before = await everything();
  const page = await open();
  const { name, text } = await saved(page, 'Save everything');
  expect(name).toMatch(/^export-\d{4}-\d{2}-\d{2}\.json$/);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: /^Delete all/ }).click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  expect((await everything()).flat()).toEqual([]);

  await choose(page, text);
  const rows = before.flat().length;
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await expect(page.getByRole('alertdialog')).toContainText(`${rows} rows of the file`);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('Done. It is all here.')).toBeVisible();
  expect(await everything()).toEqual(before);
  const again = await saved(page, 'Save everything');
  const strip = (json: string) => json.replace(/"exportedAt":\d+/, '');
  expect(strip(again.text)).toBe(strip(text));
});

test('a file is looked at first; adding it twice changes nothing the second time', async () => {
  await withLife();
  const page = await open();
  const { text } = await saved(page, 'Save everything');
  await choose(page, text);
  const table = page.getByRole('table', { name: 'What this file would bring' });
  await expect(table.getByRole('row', { name: /^Sends/ })).toHaveText(/Sends\s*0\s*3\s*0/);
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add it' })).toBeDisabled();
  await page.getByRole('button', { name: 'Not now' }).click();

  const before = await everything();
  const more = text.replace(
    '"sends":[',
    '"sends":[{"eventId":"event-new1","at":1700000000000,"offsetMin":0,"site":"tinder"},',
  );
  await choose(page, more);
  await expect(table.getByRole('row', { name: /^Sends/ })).toHaveText(/Sends\s*1\s*3\s*0/);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Done. It is all here.')).toBeVisible();
  const [sends] = await everything();
  expect(sends).toHaveLength((before[0]?.length ?? 0) + 1);
});

test('a file that is none is refused in a sentence, and nothing is changed', async () => {
  await withLife();
  const before = await everything();
  const page = await open();
  await choose(page, 'Dear diary', 'diary.txt');
  await expect(page.getByText('This is not an export of Andante.')).toBeVisible();
  const { text } = await saved(page, 'Save everything');
  await choose(page, text.slice(0, -40));
  await expect(page.getByText('This file is not whole.')).toBeVisible();
  expect(await everything()).toEqual(before);
});

test('a file whose worker is stopped in the middle is there whole, or not at all', async () => {
  await withLife();
  const before = await everything();
  const page = await open();
  const { text } = await saved(page, 'Save everything');
  const more = Array.from({ length: 4000 }, (_, index) => ({
    eventId: `event-new-${index}`,
    at: 1_700_000_000_000 + index,
    offsetMin: 0,
    site: 'tinder',
  }));
  await choose(page, text.replace('"sends":[', `"sends":[${JSON.stringify(more).slice(1, -1)},`));
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await page.getByRole('progressbar').waitFor();
  await extension.killWorker();
  const end = page.getByText(/Done\. It is all here\.|That did not work\. Nothing was changed\./);
  await expect(end).toBeVisible({ timeout: 60_000 });
  const isTaken = (await end.textContent())?.includes('Done') ?? false;
  const [sends = [], ...rest] = await everything();
  expect(sends).toHaveLength((before[0]?.length ?? 0) + (isTaken ? more.length : 0));
  expect(rest).toEqual(before.slice(1));
});

test('a file with one bad row says which, and offers to leave it out', async () => {
  await withLife();
  const page = await open();
  const { text } = await saved(page, 'Save everything');
  await choose(page, text.replace('"sends":[', '"sends":[{"eventId":"event-bad1","at":"never"},'));
  await expect(page.getByText(/does not fit.*It is row 1 of Sends\./s)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Replace what is here' })).toBeHidden();
  await page.getByRole('button', { name: 'Leave this row out' }).click();
  await expect(page.getByText('One row of the file is left out.')).toBeVisible();
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
});

test('a single send of a day is deleted, and its hour counts one less', async () => {
  await withLife();
  const [sends = [], hours = []] = await everything();
  const page = await open();
  await page.getByText('A single send').click();
  const day = new Date(Date.now() - 4 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('Of which day').fill(day);
  await page
    .getByRole('button', { name: /^Delete the send of/ })
    .first()
    .click();
  await expect(page.getByRole('alertdialog')).toContainText('This deletes 1 send');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete 1 row' }).click();
  await expect.poll(async () => (await everything())[0]?.length).toBe(sends.length - 1);
  expect((await everything())[1]?.length).toBeLessThanOrEqual(hours.length);
});

test('one table holds the chosen fields, safe for a spreadsheet', async () => {
  await withLife();
  const page = await open();
  await page.getByText('One table, for a spreadsheet').click();
  await page.getByLabel('Which table').selectOption('checkIns');
  const others = ['id', 'thread', 'source', 'phone', 'protecting', 'week', 'editedAt', 'at'];
  for (const field of others) {
    await page.getByRole('button', { name: field, exact: true }).click();
  }
  const { name, text } = await saved(page, 'Save the table');
  expect(name).toMatch(/^table-.*\.csv$/);
  expect(text.split('\r\n').sort()).toEqual(
    [
      '',
      '"calm clear",""',
      '"stable",""',
      '"urgent intense","Could not put it down."',
      '\uFEFF"words","note"',
    ].sort(),
  );
});

test('some days, and a site, are deleted after their rows were counted', async () => {
  await withLife();
  const page = await open();
  const days = page.getByRole('group', { name: 'Everything of some days' });
  const today = new Date().toISOString().slice(0, 10);
  const past = new Date(Date.now() - 6 * 86_400_000).toISOString().slice(0, 10);
  await days.getByLabel('First day').fill('2020-01-01');
  await days.getByLabel('Last day').fill(past);
  await days.getByLabel('Last day').blur();
  await page.getByRole('button', { name: 'Delete these days' }).click();
  const dialog = page.getByRole('alertdialog');
  const [, hoursBefore = []] = await everything();
  await expect(dialog).toContainText(/This deletes .* hour counts/);
  await dialog.getByRole('button', { name: /^Delete \d+ rows/ }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const hours = await journalRows<{ day: string }>(extension, 'hours');
  expect(hours.length).toBeGreaterThan(0);
  expect(hours.length).toBeLessThan(hoursBefore.length);
  expect(hours.every(({ day }) => day > past && day <= today)).toBe(true);

  await page.getByRole('button', { name: 'Delete this site' }).click();
  await dialog.getByRole('button', { name: /^Delete \d+ rows/ }).click();
  await expect.poll(async () => (await journalRows(extension, 'hours')).length).toBe(0);
  expect(await journalRows(extension, 'conversations')).toEqual([]);
  expect((await journalRows(extension, 'checkIns')).length).toBeGreaterThan(0);
});
