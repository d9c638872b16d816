import { expect, test } from '@playwright/test';
import { TABS } from '../../components/options/tabs.ts';
import { violations } from '../helpers/axe.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { seed, setSettings } from '../helpers/seed.ts';
import { lived } from './lived.ts';

const SITES = [{ origin: 'https://tinder.com', site: 'tinder', notice: 'all' }];
const PAGES = ['popup.html', 'welcome.html', ...TABS.map((tab) => `options.html#${tab}`)];

/** Opens a page and hears everything that goes wrong in it, refusals by its policy included. */
async function open(extension: Extension, file: string) {
  const wrong: string[] = [];
  const page = await extension.context.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  await page.goto(`chrome-extension://${extension.id}/${file}`);
  await page.locator('main').waitFor();
  return { page, wrong };
}

async function withLife(extension: Extension): Promise<void> {
  const { page } = await open(extension, 'options.html');
  await seed(page, lived(Date.now()));
  await setSettings(page, { sites: SITES as never, nightHours: { from: 1410, to: 300 } });
  await page.close();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is clean for axe and its policy in ${colorScheme}`, async () => {
    const extension = await launch({ colorScheme });
    await withLife(extension);
    for (const file of PAGES) {
      const { page, wrong } = await open(extension, file);
      expect(await violations(page), file).toEqual([]);
      expect(wrong, file).toEqual([]);
      await expect(page, file).toHaveTitle('Andante');
      await page.close();
    }
    await extension.close();
  });
}

test.describe('the pages', () => {
  let extension: Extension;
  test.beforeAll(async () => {
    extension = await launch();
    await withLife(extension);
  });
  test.afterAll(() => extension.close());

  test('the check-in opens quickly and saves by keyboard alone', async () => {
    const { page } = await open(extension, 'popup.html');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'calm' })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('by the window');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to notice');
    await page.close();
    const { page: history } = await open(extension, 'options.html#moments');
    await expect(history.getByText('by the window')).toBeVisible();
    await expect(history.getByText('calm, grounded')).toBeVisible();
    await history.close();
  });

  test('a page beside the popup takes the width it has', async () => {
    for (const file of ['options.html#settings', 'welcome.html']) {
      const { page } = await open(extension, file);
      const width = 'document.body.getBoundingClientRect().width / innerWidth';
      expect(await page.evaluate(width), file).toBeGreaterThan(0.9);
      await page.close();
    }
  });

  test('the history says in words, bars and a table what was lived', async () => {
    const { page } = await open(extension, 'options.html#history');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Three fuller days than your usual, all in one conversation.',
    );
    await page.getByText('The same as a table').first().click();
    await expect(page.getByRole('row')).toHaveCount(22);
    await page.getByRole('link', { name: '7 days', exact: true }).click();
    await expect(page.getByRole('row')).toHaveCount(8);
    await page.reload();
    await expect(page.getByRole('link', { name: '7 days', exact: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await page.goBack();
    await expect(page.getByRole('link', { name: '30 days' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await page.close();
  });

  for (const [hash, role, name] of [
    ['hours', 'heading', 'Hours'],
    ['own-words', 'heading', 'Your own words'],
    ['reasons/night', 'switch', 'Your late hours'],
    ['resources', 'heading', 'Worth talking over'],
  ] as const) {
    test(`#${hash} begins at its very place, also after a reload and a way back`, async () => {
      const { page } = await open(extension, `options.html#${hash}`);
      const place = page.getByRole(role, { name, exact: true });
      await expect(place).toBeFocused();
      await expect(place).toBeInViewport();
      await page.reload();
      await expect(place).toBeFocused();
      await page.getByRole('link', { name: 'Sites' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sites');
      await page.goBack();
      await expect(place).toBeFocused();
      await expect(place).toBeInViewport();
      await page.close();
    });
  }

  test('a change made there leaves the focus where it is', async () => {
    const { page } = await open(extension, 'options.html#hours');
    await expect(page.getByRole('heading', { name: 'Hours' })).toBeFocused();
    const breathing = page.getByRole('switch', { name: 'Breathing may be offered' });
    await breathing.click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(breathing).toBeFocused();
    await breathing.click();
    await page.close();
  });

  test('quick exit leaves at once and cannot be gone back to', async () => {
    const { page } = await open(extension, 'options.html#conversations');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Leave this page' })).toBeFocused();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    await page.waitForURL('about:blank');
    expect(await page.evaluate(() => document.body.textContent)).toBe('');
    await page.close();
  });

  test('a change of the settings is kept, and the appearance follows it', async () => {
    const { page } = await open(extension, 'options.html#settings');
    await page.getByLabel('Appearance').selectOption('Dark');
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
    await page.getByLabel('Appearance').selectOption('As the device');
    await page.close();
  });

  for (const [name, width] of [
    ['narrow', 320],
    ['as wide as a popup', 360],
  ] as const) {
    test(`nothing runs out of a page that is ${name}`, async () => {
      for (const file of PAGES) {
        const { page } = await open(extension, file);
        await page.setViewportSize({ width, height: 700 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, file).toBeLessThanOrEqual(0);
        await page.close();
      }
    });
  }
});

test('what is changed in one page shows in the others that are open', async () => {
  const extension = await launch();
  const { page: options } = await open(extension, 'options.html#settings');
  const { page: popup } = await open(extension, 'popup.html');
  const { page: other } = await open(extension, 'options.html#settings');
  await other.getByLabel('Appearance').selectOption('Dark');
  await expect(options.getByLabel('Appearance')).toHaveValue('dark');
  await expect(options.locator('html')).toHaveAttribute('data-appearance', 'dark');
  await popup.getByText('Pause everywhere').click();
  await popup.getByRole('button', { name: '1 hour' }).click();
  await expect(popup.getByText(/^Paused until/)).toBeVisible();
  await options.getByLabel('Appearance').selectOption('As the device');
  await expect(options.getByText('Saved.')).toBeVisible();
  await expect(popup.getByText(/^Paused until/)).toBeVisible();
  await popup.getByRole('button', { name: 'Go on now' }).click();
  await extension.close();
});

test('the welcome can be walked through again from the settings, to its end', async () => {
  const extension = await launch();
  const { page } = await open(extension, 'options.html#settings');
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: 'Walk through the welcome page again' }).click();
  const welcome = await opened;
  const next = welcome.locator('.chief');
  await expect(next).toBeVisible();
  while ((await next.count()) > 0) await next.click();
  await expect(welcome.getByRole('link', { name: 'Settings' })).toBeVisible();
  await extension.close();
});
