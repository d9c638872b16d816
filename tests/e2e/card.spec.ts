import { expect, test } from '@playwright/test';
import type { Extension } from '../helpers/extension.ts';
import { CARD, claims, heard, inject, launchWithStandIn, shownCard } from '../helpers/card.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

const CHAT = `<!doctype html><meta charset="utf-8"><title>chat</title>
<style>body{margin:0;height:100vh}textarea{position:fixed;bottom:8px;left:8px;width:90%;height:40px}</style>
<textarea autofocus></textarea><button style="position:fixed;bottom:8px;right:8px">Send</button>`;

let extension: Extension;
let served: Served;
test.beforeAll(async () => {
  extension = await launchWithStandIn();
  served = await serve(html(CHAT));
});
test.afterAll(async () => {
  await extension.close();
  await served.close();
});

async function chat() {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(`http://localhost:${served.port}/`);
  await page.click('textarea');
  return page;
}
const types = async () => (await heard(extension)).map((message) => message.type);

test('waits for five seconds without a key, and typing goes on undisturbed', async () => {
  const page = await chat();
  await inject(extension, page);
  const text = 'the quick brown fox jumps over the lazy dog ';
  await page.keyboard.type(text, { delay: 60 });
  expect(await types()).toEqual([]);
  const lastKeyAt = Date.now();
  const card = await shownCard(extension, page);
  expect(Date.now() - lastKeyAt).toBeGreaterThan(4500);
  await page.keyboard.type('and on');
  expect(await page.inputValue('textarea')).toBe(`${text}and on`);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await expect.poll(types).toEqual(['prompt/shown']);
  await card.press('Carry on');
  expect(await card.isThere()).toBe(false);
  await page.keyboard.type('.');
  expect(await page.inputValue('textarea')).toBe(`${text}and on.`);
  expect(await heard(extension)).toEqual([
    { type: 'prompt/shown', id: CARD.id },
    { type: 'prompt/answered', id: CARD.id, answer: 'carry-on' },
  ]);
  await page.close();
});

test('held back, it waits for the same moment, says so, and leaves the page as it was', async () => {
  const page = await chat();
  const elements = () => page.locator('*').count();
  const before = await elements();
  await inject(extension, page, { ...CARD, isHeldBack: true });
  await page.keyboard.type('and on');
  expect(await types()).toEqual([]);
  await expect.poll(types, { timeout: 10_000 }).toEqual(['prompt/shown']);
  expect(await elements()).toBe(before);
  await page.close();
});

test('stays off the box one writes in, and off the line it stands in', async () => {
  const page = await chat();
  await inject(extension, page);
  const card = await shownCard(extension, page);
  const box = await card.box();
  expect(box.y).toBe(16);
  expect(box.x + box.width).toBeCloseTo(1280 - 16, 0);
  await page.evaluate(() =>
    document.querySelector('textarea')?.style.setProperty('bottom', 'auto'),
  );
  await page.evaluate(() => document.querySelector('textarea')?.style.setProperty('top', '0'));
  await expect.poll(async () => (await card.box()).y).toBeGreaterThan(300);
  await card.press('Carry on');
  await page.close();
});

test('at 200 % zoom it scrolls rather than covers the box one writes in', async () => {
  const page = await chat();
  await page.setViewportSize({ width: 640, height: 350 });
  await inject(extension, page);
  const card = await shownCard(extension, page);
  await card.press('Check in');
  await page.mouse.move(10, 200);
  await expect
    .poll(async () => {
      const { y, height } = await card.box();
      return y + height;
    })
    .toBeLessThan(350 - 48);
  await card.press('Back');
  await card.press('Carry on');
  await page.close();
});

test('folds after twenty seconds untouched; the pointer over it stops the clock', async () => {
  test.setTimeout(90_000);
  const page = await chat();
  await inject(extension, page);
  const card = await shownCard(extension, page);
  const { x, y } = await card.box();
  await page.mouse.move(x + 30, y + 12);
  await page.waitForTimeout(22_000);
  expect(await card.isThere()).toBe(true);
  await page.mouse.move(20, 600);
  const leftAt = Date.now();
  await expect.poll(() => card.isThere(), { timeout: 25_000 }).toBe(false);
  expect(Date.now() - leftAt).toBeGreaterThan(18_500);
  expect(await types()).toEqual(['prompt/shown', 'prompt/folded']);
  await page.close();
});

test('a second one does not come beside the first, and a later one finds its place', async () => {
  const page = await chat();
  await inject(extension, page);
  const card = await shownCard(extension, page);
  await inject(extension, page);
  await page.waitForTimeout(6000);
  expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  expect(await claims(extension)).toBe(0);
  await card.press('Carry on');
  await inject(extension, page);
  const next = await shownCard(extension, page);
  await next.press('Carry on');
  await page.close();
});

test('leaving the page before it shows drops it', async () => {
  const page = await chat();
  await inject(extension, page);
  await page.waitForTimeout(500);
  await page.goto('about:blank');
  await expect.poll(types).toEqual(['prompt/dropped']);
  await page.close();
});

test('a new version of the extension takes the old card away', async () => {
  const page = await chat();
  await inject(extension, page);
  await shownCard(extension, page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const worker = await extension.worker();
  const admin = await extension.context.newPage();
  await admin.goto('chrome://extensions/');
  await admin.evaluate(() =>
    (globalThis as unknown as DeveloperPage).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await page.bringToFront();
  await worker.evaluate(() =>
    setTimeout(() => (globalThis as unknown as Reload).chrome.runtime.reload(), 50),
  );
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('[popover]').length), {
      timeout: 15_000,
    })
    .toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

interface DeveloperPage {
  chrome: { developerPrivate: { updateProfileConfiguration(what: object): Promise<void> } };
}
interface Reload {
  chrome: { runtime: { reload(): void } };
}
