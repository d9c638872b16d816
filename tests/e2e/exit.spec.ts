import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { TABS } from '../../components/options/tabs.ts';
import { plantLife } from '../bench/history/life.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { setSettings } from '../helpers/seed.ts';

const TIMES = 20;
/** Sooner than someone who walks in can read. */
const AT_ONCE_MS = 100;
/** The browser's own part, until the empty page is there; a busy machine gets the rest. */
const MOST_MS = 1000;
const SENDS = 50_000;
/** So that some leave in the middle of every part of the drawing. */
const STEP_MS = 10;

let extension: Extension;
test.beforeAll(async () => {
  extension = await launch({ timeZone: 'Etc/UTC' });
  const page = await extension.open('welcome.html');
  await ask(page, { type: 'intent/ready' });
  await setSettings(page, { keepSendsDays: undefined, keepAllDays: undefined });
  await plantLife(page, SENDS);
  await page.close();
});
test.afterAll(async () => {
  await extension.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

/**
 * Notes, in milliseconds from the third press of Shift, the first picture in which nothing is to be seen, and when the
 * page is gone. Only what is stored outlives the page.
 */
function watchLeaving(): void {
  let times = 0;
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Shift' || (times += 1) < 3) return;
    const note = (what: string) => {
      const all = localStorage.getItem(what);
      localStorage.setItem(what, `${all ?? ''} ${performance.now() - timeStamp}`);
    };
    requestAnimationFrame(() =>
      note(document.documentElement.checkVisibility() ? 'seen' : 'unseen'),
    );
    addEventListener('pagehide', () => note('gone'));
  });
}

async function leave(page: Page): Promise<void> {
  const gone = page.waitForURL('about:blank', { waitUntil: 'commit', timeout: 20_000 });
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift');
  page.keyboard.press('Shift').catch(() => undefined); // the page may be gone before the key comes up
  await gone;
}

const noted = async (page: Page, what: string) =>
  String(await page.evaluate(`localStorage.getItem('${what}') ?? ''`))
    .split(' ')
    .filter(Boolean)
    .map(Number);

/** Begins to draw the history anew, from the longest stretch of time, and lets that go on for `ms`. */
async function draw(page: Page, ms: number): Promise<void> {
  await page.goto(`chrome-extension://${extension.id}/options.html#history`);
  await page.locator('main svg[role=group]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => void setTimeout(() => (location.hash = '#history/all'), 0));
  await page.waitForTimeout(ms);
}

const median = (all: readonly number[]) =>
  all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

const told = (all: readonly number[]) =>
  `${median(all).toFixed(0)} ms in the middle, ${Math.max(...all).toFixed(0)} ms at most`;

test('three times Shift leaves at once, also while a history of fifty thousand sends is drawn', async () => {
  test.setTimeout(240_000);
  const page = await extension.context.newPage();
  await page.addInitScript(watchLeaving);
  for (let time = 0; time < TIMES; time += 1) {
    await draw(page, time * STEP_MS);
    await leave(page);
  }
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  const [seen, unseen, gone] = [
    await noted(page, 'seen'),
    await noted(page, 'unseen'),
    await noted(page, 'gone'),
  ];
  const description = `nothing to be seen after ${told(unseen)}, gone after ${told(gone)}`;
  test.info().annotations.push({ type: `leaving, ${TIMES} times`, description });
  expect(seen, 'no picture of the history after the keys').toEqual([]);
  expect(gone).toHaveLength(TIMES);
  if (unseen.length > 0) expect(median(unseen)).toBeLessThan(AT_ONCE_MS);
  expect(median(gone)).toBeLessThan(MOST_MS);
});

test('on every tab the way out is the first thing Tab reaches, and its page cannot be gone back to', async () => {
  for (const tab of TABS) {
    const page = await extension.open(`options.html#${tab}`);
    await page.locator('main h1').first().waitFor();
    await page.keyboard.press('Tab');
    const exit = page.getByRole('button', { name: english('options.exit') });
    await expect(exit, tab).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL('about:blank');
    expect(await page.evaluate('document.title + document.body.textContent')).toBe('');
    await page.goBack();
    expect(page.url(), tab).toBe('about:blank');
    await page.close();
  }
});

test('covered, a page is left by the same keys', async () => {
  const page = await extension.open('options.html#conversations');
  await page.getByRole('button', { name: english('options.cover') }).click();
  await leave(page);
  await page.close();
});
