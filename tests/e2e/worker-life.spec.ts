import { expect, test, type Page } from '@playwright/test';
import { allowFromPopup, chooseFromPopup } from '../helpers/allow-from-popup.ts';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';

let extension: Extension;
let chat: Chat;
test.beforeEach(async () => {
  [extension, chat] = await Promise.all([launch({ keepsPages: true }), serveChat()]);
});
test.afterEach(async () => {
  await extension.close();
  await chat.close();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sends = async () => (await journalRows(extension, 'sends')).length;
/** Waits for so many rows, and then for one too many to show. */
async function expectSends(n: number): Promise<void> {
  await expect.poll(sends, { timeout: 10_000 }).toBe(n);
  await wait(2500);
  expect(await sends()).toBe(n);
}

/** Runs an expression in the worker; it is sent there as text. */
async function inWorker(expression: string): Promise<unknown> {
  return (await extension.worker()).evaluate(expression);
}
async function intent(message: object): Promise<void> {
  const page = await extension.open('options.html');
  const done = await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  expect(done).toEqual({ ok: true });
  await page.close();
}

test('after the extension was reloaded, a tab that stayed open is noticed again, once a send', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  await sendOne(page);
  await expectSends(1);
  const next = extension.context.waitForEvent('serviceworker');
  await inWorker('chrome.runtime.reload()').catch(() => undefined); // the worker ends under the call
  await next;
  await wait(1500);
  await page.bringToFront();
  await page.click('textarea');
  for (let n = 1; n <= 3; n += 1) await sendOne(page);
  await expectSends(4);
});

test('from the moment a permission is taken back, nothing of an open tab is noticed', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  await sendOne(page);
  await expectSends(1);
  await extension.revoke('http://chat.localhost/*');
  await page.bringToFront();
  await sendOne(page);
  await expectSends(1);
  const { settings } = (await inWorker('chrome.storage.local.get("settings")')) as {
    settings: { sites: unknown[] };
  };
  expect(settings.sites).toEqual([]);
  expect(await inWorker('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
  const outbox = await inWorker('chrome.storage.session.get(null)');
  const entries = Object.keys(outbox as object).filter((key) => key.startsWith('outbox/'));
  expect(entries, 'the sensor in the tab has ended').toEqual([]);
});

test('back and forward to pages the browser kept: one row a send, and none lost', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension, '/with/anna-1234');
  await page.evaluate(
    `addEventListener('pageshow', ({ persisted }) => (window.isBack = persisted))`,
  );
  await sendOne(page);
  await page.goto(chat.origin() + '/with/ben-5678');
  await page.click('textarea');
  await sendOne(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('window.isBack')).toBe(true);
  await page.click('textarea');
  await sendOne(page);
  await page.goForward({ waitUntil: 'commit' });
  await page.click('textarea');
  await sendOne(page);
  await expectSends(4);
  expect(await journalRows(extension, 'conversations')).toHaveLength(2);
});

test('the same words three times are three sends', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 1; n <= 3; n += 1) {
    await sendOne(page);
    await wait(300);
  }
  await expectSends(3);
});

test('of 23 sends within a few seconds, while the worker is stopped in between, none is dropped', async () => {
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 0; n < 23; n += 1) {
    if (n === 8) await extension.killWorker();
    await sendOne(page);
    await wait(100);
  }
  await expectSends(23);
});

test('on a site Andante does not know, the first conversation can be chosen from the popup before anything was sent', async () => {
  const page = await chat.open(extension, '/with/anna-1234');
  await allowFromPopup(extension, page);
  await chooseFromPopup(extension, page);
  await page.bringToFront();
  await page.click('textarea');
  await sendOne(page);
  await expectSends(1);
  expect(await journalRows(extension, 'conversations')).toMatchObject([{ noticed: true }]);
  const other = await chat.open(extension, '/with/ben-5678');
  await sendOne(other);
  await expectSends(1);
});

/** What the icon says of the chat's tab, in words, and its mark. */
async function icon(page: Page): Promise<string> {
  const at = new URL(page.url()).origin;
  return String(
    await inWorker(`(async () => {
      const tabs = await chrome.tabs.query({});
      const { id: tabId } = tabs.find(({ url }) => url?.startsWith(${JSON.stringify(at)}));
      return (await chrome.action.getTitle({ tabId })) + ' ' + (await chrome.action.getBadgeText({}));
    })()`),
  );
}

test('the icon follows at once: allowed, paused, on a break, forgotten', async () => {
  const page = await chat.open(extension);
  await chat.allow(extension);
  const says = (words: RegExp) => expect.poll(() => icon(page), { timeout: 15_000 }).toMatch(words);
  await says(/notices your pace here/);
  const everywhere = { scope: 'everywhere' };
  await intent({ type: 'intent/pause', where: everywhere, until: 'told' });
  await says(/paused/);
  await intent({ type: 'intent/pause', where: everywhere });
  await says(/notices your pace here/);
  await intent({ type: 'intent/break', minutes: 3 });
  await says(/short break.* ‖$/s);
  await extension.killWorker();
  await intent({ type: 'intent/end-break' });
  await says(/notices your pace here $/);
  const tabTitle = `chrome.tabs.query({}).then((tabs) => Promise.all(
    tabs.map(({ id: tabId }) => chrome.action.getTitle({ tabId }))))`;
  await intent({ type: 'intent/forget-site', origin: chat.origin() });
  await expect
    .poll(() => inWorker(tabTitle), { timeout: 15_000 })
    .not.toContainEqual(expect.stringMatching(/notices/));
});
