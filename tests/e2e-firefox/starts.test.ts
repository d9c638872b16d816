import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type Firefox } from './firefox.ts';

let firefox: Firefox;
beforeAll(async () => void (firefox = await launchFirefox()));
afterAll(() => firefox.close());

test.each(['options.html', 'welcome.html'])('%s opens and says something', async (file) => {
  const page = await firefox.open(file);
  await expect
    .poll(() => page.evaluate('document.body.innerText.trim().length'))
    .toBeGreaterThan(0);
  await page.close();
});

test('the toolbar button opens the popup', async () => {
  await firefox.visit('about:blank');
  const popup = await firefox.popup();
  await popup.says(/\w/);
  await firefox.closePopup();
});

test('nothing of the add-on has raised an error', async () => {
  expect(await firefox.errors()).toEqual([]);
});
