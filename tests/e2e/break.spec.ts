import { expect, test, type Page } from '@playwright/test';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';

/** Minutes and seconds the countdown shows, as seconds. */
async function left(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = (await page.getByRole('timer').innerText())
    .split(':')
    .map(Number);
  return minutes * 60 + seconds;
}

async function popupIn(extension: Extension): Promise<Page> {
  const page = await extension.open('popup.html');
  await page.locator('main h1').waitFor();
  return page;
}

test('a pause counts down through a closed tab, a stopped worker and a closed browser, and ends at will', async () => {
  const first = await launch();
  const page = await popupIn(first);
  await page.getByRole('button', { name: english('checkIn.word.addictive') }).click();
  await page.getByRole('button', { name: english('checkIn.save') }).click();
  await page.getByRole('button', { name: english('act.break10') }).click();
  await page.getByRole('timer').waitFor();
  const atFirst = await left(page);
  expect(atFirst).toBeGreaterThan(9 * 60);
  await page.close();
  await first.killWorker();

  const again = await popupIn(first);
  await again.getByRole('timer').waitFor();
  expect(await left(again)).toBeLessThanOrEqual(atFirst);
  await first.close();

  const second = await launch({ profile: first.profile });
  const later = await popupIn(second);
  await later.getByRole('timer').waitFor();
  const afterwards = await left(later);
  expect(afterwards).toBeLessThan(atFirst);
  expect(afterwards).toBeGreaterThan(5 * 60);
  await later.getByRole('button', { name: english('card.break.end') }).click();
  await expect(later.getByRole('timer')).toBeHidden();
  await later.reload();
  await later.locator('main h1').waitFor();
  await later.waitForTimeout(500); // what is below comes a moment after the first picture
  await expect(later.getByRole('timer')).toBeHidden();
  await second.close();
});
