import { expect, test, type Page } from '@playwright/test';
import { exampleOf } from '../../lib/history/example.ts';
import { violations } from '../helpers/axe.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { seed } from '../helpers/seed.ts';

const PICTURES = [
  'Sends by day',
  'Sends by weekday and hour',
  'Sends since the first day, added up',
  'Check-in words over time',
  'How often each word was marked on quick and on unhurried days',
  'Days with sends, week by week',
];

let extension: Extension;
test.beforeAll(async () => {
  extension = await launch({ timeZone: 'Etc/UTC' });
  const page = await extension.open('options.html');
  await page.locator('main').waitFor();
  const { hours, conversations, checkIns, prompts, reflections } = exampleOf(Date.now(), {
    dayStart: 300,
    offsetMin: () => 0,
  });
  await seed(page, { hours, conversations, checkIns, prompts, reflections });
  await page.close();
});
test.afterAll(() => extension.close());

/** The words of the mark that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('every picture is reached by Tab once, and walked by the arrow keys', async () => {
  const page = await extension.open('options.html#history/quarter');
  for (const name of PICTURES) await expect(page.getByRole('group', { name })).toBeVisible();
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(
      () => document.activeElement?.closest('svg[role=group]')?.getAttribute('aria-label') ?? '',
    );
    if (label && label === stops[0]) break; // once around
    if (label) stops.push(label);
  }
  expect(stops).toEqual(PICTURES);
  await page.getByRole('group', { name: 'Sends by day' }).getByRole('img').last().focus();
  const last = await focused(page);
  await page.keyboard.press('ArrowLeft');
  const before = await focused(page);
  expect(before).not.toBe(last);
  await expect(page.locator('.tip')).toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('.tip')).toBeHidden();
  await page.close();
});

test('with all its pictures it is clean for axe, and nothing runs out of it when narrow', async () => {
  const page = await extension.open('options.html#history/quarter');
  for (const name of PICTURES) await expect(page.getByRole('group', { name })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.close();
});

test('days of one’s own stay in the address through a reload and the way back', async () => {
  const page = await extension.open('options.html#history/week');
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  await page.getByText('Own days').click();
  await page.getByRole('textbox', { name: 'From' }).fill(day(40));
  await page.getByLabel('to', { exact: true }).fill(day(31));
  await page.getByRole('link', { name: 'Show these days' }).click();
  await expect(page).toHaveURL(new RegExp(`#history/${day(40)}\\.\\.${day(31)}$`));
  const marks = page.getByRole('group', { name: 'Sends by day' }).getByRole('img');
  await expect(marks).toHaveCount(10);
  await page.reload();
  await expect(marks).toHaveCount(10);
  await page.goBack();
  await expect(marks).toHaveCount(7);
  await page.close();
});

test('the example is the same pictures, and stores nothing', async () => {
  const fresh = await launch();
  const page = await fresh.open('options.html');
  await page.getByRole('link', { name: 'Show me an example' }).click();
  await expect(page.getByText('This person is invented')).toBeVisible();
  for (const name of PICTURES) await expect(page.getByRole('group', { name })).toBeVisible();
  await page.getByRole('link', { name: 'Back to your own' }).click();
  await expect(page.getByRole('link', { name: 'Show me an example' })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#conversations'));
  await expect(page.getByText('No conversation yet.')).toBeVisible();
  await fresh.close();
});

test('printed, it is paper and ink without what only a screen can do', async () => {
  const page = await extension.open('options.html#history/quarter');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('link', { name: '30 days' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Leave this page' })).toBeHidden();
  await expect(page.getByText('The same as a table').first()).toBeHidden();
  await expect(page.getByRole('group', { name: 'Sends by day' })).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).background);
  expect(paper).toContain('rgb(255, 255, 255)');
  await page.close();
});
