import { expect, test, type Page } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { english } from '../helpers/english.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { openPopup, type Popup } from '../helpers/popup.ts';

interface Chrome {
  readonly chrome: {
    readonly permissions: { contains(what: object): Promise<boolean> };
    readonly action: { getBadgeText(what: object): Promise<string> };
  };
}

const LONG_ENOUGH_MS = 1500;

let extension: Extension;
let chat: Chat;
test.beforeEach(async () => {
  extension = await launch();
  chat = await serveChat();
});
test.afterEach(async () => {
  await extension.close();
  await chat.close();
});

/** Opens the popup over the chat, does something there, and closes it. */
async function inPopup(page: Page, work: (popup: Popup) => Promise<void>): Promise<void> {
  const popup = await openPopup(extension, page);
  await work(popup);
  await popup.close();
  await page.bringToFront();
}

const says = (popup: Popup, text: string) => expect.poll(() => popup.text()).toContain(text);
const unfold = (popup: Popup, title: RegExp) => popup.press('DisclosureTriangle', title);
const sends = async () => (await journalRows(extension, 'sends')).length;

async function send(page: Page, times: number): Promise<void> {
  await page.click('textarea');
  for (let time = 0; time < times; time += 1) {
    await sendOne(page);
    await page.waitForTimeout(250);
  }
}

/** Nothing more is recorded, however long one waits. */
async function staysAt(count: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH_MS));
  expect(await sends()).toBe(count);
}

test('from allowing a site to forgetting it, all in the popup', async () => {
  test.setTimeout(120_000);
  const page = await chat.open(extension);
  const pattern = 'http://chat.localhost/*';
  await extension.approve(pattern);

  await inPopup(page, async (popup) => {
    await popup.press('button', 'Notice my pace on this site');
    await says(popup, 'This site is allowed now.');
    await says(popup, 'Nothing is noticed in this conversation.');
    await says(popup, 'not this conversation');
  });
  await send(page, 1);
  await staysAt(0);

  await inPopup(page, async (popup) => {
    await popup.press('button', 'Notice my pace in this conversation');
    await says(popup, 'Your pace is noticed in this conversation now.');
    await says(popup, 'noticing here');
  });
  await send(page, 3);
  await expect.poll(sends).toBe(3);

  await inPopup(page, async (popup) => {
    await popup.press('button', 'See the numbers');
    expect(await popup.text()).toMatch(/Your sends today\s+3\b/);
    await unfold(popup, /^Pause everywhere/);
    await popup.press('button', '1 hour');
    await says(popup, 'paused');
  });
  await send(page, 2);
  await staysAt(3);

  await inPopup(page, async (popup) => {
    await unfold(popup, /^Pause everywhere/);
    await popup.press('button', 'Go on now');
    await says(popup, 'noticing here');
  });
  await send(page, 1);
  await expect.poll(sends).toBe(4);

  await inPopup(page, async (popup) => {
    await unfold(popup, /^This conversation/);
    await popup.press('textbox', 'A name for it');
    await popup.type('Mara');
    await popup.press('button', 'Keep this name');
    await says(popup, 'Mara');
  });
  expect(await journalRows(extension, 'conversations')).toMatchObject([{ name: 'Mara' }]);

  await inPopup(page, async (popup) => {
    await unfold(popup, /^This site/);
    await popup.press('button', 'Stop noticing on this site');
    await says(popup, 'Andante no longer notices anything on this site.');
  });
  const worker = await extension.worker();
  const isGranted = await worker.evaluate(
    (origin) =>
      (globalThis as unknown as Chrome).chrome.permissions.contains({ origins: [origin] }),
    pattern,
  );
  expect(isGranted).toBe(false);
  await send(page, 1);
  await staysAt(4);
});

test('a prompt nobody touched waits behind the icon, and is answered there', async () => {
  test.setTimeout(150_000);
  const page = await chat.open(extension);
  await allow(extension, [chat.origin()]);
  await page.bringToFront();
  await send(page, 22);
  const badge = async () => {
    const worker = await extension.worker();
    return worker.evaluate(() => (globalThis as unknown as Chrome).chrome.action.getBadgeText({}));
  };
  await expect.poll(badge, { timeout: 60_000, intervals: [1000] }).toBe('•');

  await inPopup(page, async (popup) => {
    await says(popup, 'First tap on the shoulder.');
    await popup.press('button', 'Carry on');
    await expect.poll(() => popup.text()).not.toContain('First tap on the shoulder.');
    expect(await popup.text()).toContain('How is it right now?');
  });
  await expect
    .poll(() => journalRows(extension, 'prompts'))
    .toMatchObject([{ answer: 'carry-on' }]);
  await expect.poll(badge).toBe('');
  await inPopup(page, async (popup) => {
    await says(popup, 'How is it right now?');
    expect(await popup.text()).not.toContain('First tap on the shoulder.');
  });
});

test('the popup fits where only 180 px are left, with all of it unfolded', async () => {
  const page = await extension.open('popup.html');
  await page.setViewportSize({ width: 180, height: 600 });
  await page.getByText(english('checkIn.protecting.open')).click();
  const folds = page.locator('summary');
  await folds.first().waitFor();
  for (const fold of await folds.all()) await fold.click();
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth'))
    .toBeLessThanOrEqual(180);
});
