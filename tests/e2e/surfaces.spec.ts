import { expect, test, type Page } from '@playwright/test';
import { TABS } from '../../components/options/tabs.ts';
import { violations } from '../helpers/axe.ts';
import { PSEUDO, buildIn } from '../helpers/build-in.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { FULL_SETTINGS, fullLife } from '../helpers/full-life.ts';
import { layoutFlawsOf } from '../helpers/laid-out.ts';
import { seed, setSettings } from '../helpers/seed.ts';

const LOOKS = [
  { name: 'English, light', language: 'en', colorScheme: 'light' },
  { name: 'English, dark', language: 'en', colorScheme: 'dark' },
  { name: 'German, dark', language: 'de', colorScheme: 'dark' },
  { name: 'Arabic, light', language: 'ar', colorScheme: 'light' },
  { name: 'Arabic, dark', language: 'ar', colorScheme: 'dark' },
  { name: 'the pseudo-language', language: PSEUDO, colorScheme: 'light' },
] as const;

/** A narrow phone; 1280 pixels at 200 % zoom; a window. */
const WIDTHS = [320, 640, 1280];
const PAGES = ['popup.html', ...TABS.map((tab) => `options.html#${tab}`)];

async function open(extension: Extension, file: string): Promise<Page> {
  const page = await extension.open(file);
  await page.locator('main h1').waitFor();
  return page;
}

/** Twelve weeks of someone who uses all of it: no surface stands empty. */
async function live(extension: Extension): Promise<void> {
  const page = await open(extension, 'options.html');
  await seed(page, fullLife(Date.now()));
  await setSettings(page, FULL_SETTINGS);
  await page.close();
}

/** Unfolds everything there is, what lies inside of that too. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await page.waitForTimeout(150); // what is below comes a moment after the first picture
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((one) => (one.open = true)),
    );
  }
  await page.waitForTimeout(250);
}

const flawsIn = (page: Page) => page.evaluate<string[]>(layoutFlawsOf('document'));

/** The state as it is: laid out well at every width, and clean for axe. */
async function stands(page: Page, what: string, isReal = true): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(60); // pictures take the room they are given
    expect.soft(await flawsIn(page), `${what} at ${width}`).toEqual([]);
  }
  if (isReal) expect.soft(await violations(page), what).toEqual([]); // made-up words are not in their own labels
}

/** The welcome, step by step. */
async function walkWelcome(extension: Extension, isReal: boolean): Promise<void> {
  const page = await open(extension, 'welcome.html');
  for (let step = 0; step < 4; step += 1) {
    await stands(page, `welcome, step ${step}`, isReal);
    const next = page.locator('.chief');
    if ((await next.count()) === 0) break;
    await next.first().click();
    await page.waitForTimeout(100);
  }
  await page.close();
}

for (const { name, language, colorScheme } of LOOKS) {
  test(`every surface stands at every width, and is clean for axe: ${name}`, async () => {
    test.setTimeout(300_000);
    const copy = language === PSEUDO ? buildIn(PSEUDO) : undefined;
    const extension = await launch(
      copy ? { build: copy.build, colorScheme } : { language, colorScheme },
    );
    const isReal = copy === undefined;
    await walkWelcome(extension, isReal);
    await live(extension);
    for (const file of PAGES) {
      const page = await open(extension, file);
      await unfold(page);
      await stands(page, file, isReal);
      await page.close();
    }
    const popup = await open(extension, 'popup.html');
    await popup.locator('.chip').first().click();
    await popup.locator('form .link').click();
    await stands(popup, 'popup, what protects', isReal);
    await popup.locator('form .chief').click();
    await popup.locator('h1:focus').waitFor();
    await stands(popup, 'popup, answered', isReal);
    await popup.close();
    await extension.close();
    copy?.remove();
  });
}

test('with nothing lived yet every page stands too, and so does the question before a deletion', async () => {
  const extension = await launch();
  for (const file of PAGES) {
    const page = await open(extension, file);
    await unfold(page);
    await stands(page, `empty ${file}`);
    await page.close();
  }
  await live(extension);
  const page = await open(extension, 'options.html#data');
  await page.getByRole('button', { name: /^Delete everything/ }).click();
  await page.getByRole('alertdialog').waitFor();
  await stands(page, 'the question before a deletion');
  await extension.close();
});

/** A picture of what the reader sees of one thing, without what the focus draws around it. */
const look = (page: Page, selector: string, at = 0) =>
  page.locator(selector).nth(at).screenshot({ animations: 'disabled' });

test('where the reader’s own colours rule, what is chosen, on or in focus is still seen', async () => {
  const extension = await launch();
  await live(extension);
  const popup = await open(extension, 'popup.html');
  await popup.emulateMedia({ forcedColors: 'active' });
  const chip = '.chip';
  const unmarked = await look(popup, chip);
  await popup.locator(chip).first().press('Space');
  await popup.locator(chip).first().blur();
  expect(unmarked.equals(await look(popup, chip)), 'a marked word').toBe(false);
  await popup.close();

  const page = await open(extension, 'options.html#history/week');
  await page.emulateMedia({ forcedColors: 'active' });
  const states = async (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { color, backgroundColor, textDecorationLine } = getComputedStyle(one);
        return [color, backgroundColor, textDecorationLine].join();
      });
  for (const list of ['header nav', 'main nav']) {
    const chosen = await states(`${list} a[aria-current]`);
    expect(chosen, list).not.toBe(await states(`${list} a:not([aria-current])`));
  }
  await page.close();

  const settings = await open(extension, 'options.html#settings');
  await settings.emulateMedia({ forcedColors: 'active' });
  const control = 'input[role=switch]';
  const isOn = settings.locator(control).first();
  const before = await look(settings, control);
  await isOn.press('Space');
  await isOn.blur();
  await expect.poll(async () => before.equals(await look(settings, control))).toBe(false);
  for (const field of ['input[type=time]', 'input[type=text]', 'select', control]) {
    const one = settings.locator(field).first();
    const outline = () => one.evaluate((node) => getComputedStyle(node).outlineStyle);
    expect(await outline(), field).toBe('none');
    await one.focus();
    expect(await outline(), field).toBe('solid');
  }
  await extension.close();
});

test('with less motion asked for, nothing moves on any page', async () => {
  const extension = await launch();
  await live(extension);
  for (const file of ['welcome.html', ...PAGES]) {
    const page = await extension.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`chrome-extension://${extension.id}/${file}`);
    await page.locator('main h1').waitFor();
    await unfold(page);
    await page.locator('button:enabled').last().hover();
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 0).length,
    );
    expect(moving, file).toBe(0);
    await page.close();
  }
  await extension.close();
});

test('a page that runs out, cuts, overlaps or is hard to hit is found', async () => {
  const extension = await launch();
  const page = await extension.context.newPage();
  const flawsOf = async (body: string) => {
    await page.setContent(`<!doctype html><body style="margin:0">${body}`);
    return (await flawsIn(page)).map((flaw) => flaw.split(/[:“]| by /)[0]);
  };
  expect(await flawsOf('<p>Here it stands.</p><button style="padding:9px">go</button>')).toEqual(
    [],
  );
  expect(await flawsOf('<p style="inline-size:3000px">x</p>')).toEqual(['the page runs out']);
  expect(
    await flawsOf('<p style="overflow:hidden;white-space:nowrap;inline-size:20px">too long</p>'),
  ).toEqual(['cut']);
  expect(await flawsOf('<p>one</p><p style="margin-block-start:-34px">two</p>')).toEqual([
    'over each other',
  ]);
  expect(await flawsOf('<button style="padding:0;border:0">x</button>')).toEqual(['small']);
  await extension.close();
});
