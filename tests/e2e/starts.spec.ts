import { expect, test } from '@playwright/test';
import { launch } from '../helpers/extension.ts';

test('the built extension starts and its pages open without an error', async () => {
  const extension = await launch();
  const errors: string[] = [];
  for (const file of ['popup.html', 'options.html', 'welcome.html']) {
    const page = await extension.open(file);
    page.on('pageerror', (error) => errors.push(error.message));
    await page.reload();
    await expect(page).toHaveTitle('Andante');
  }
  expect(errors).toEqual([]);
  await extension.close();
});
