import { expect, test, type Page } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

/** A small screen one taps on, in Chromium: the nearest to Firefox for Android that can be driven here. */
const SCREEN = { width: 360, height: 740 };

/** No hand writes and sends within a tenth of a second of its tap. */
const HAND_MS = 400;

/** A chat as phones get it: it sends at the line break of a soft keyboard, and at a tap on its button. */
const CHAT = `<!doctype html><meta name="viewport" content="width=device-width"><title>chat</title>
<textarea placeholder="Message" rows="2"></textarea><button aria-label="Send">➤</button>
<script>
  const box = document.querySelector('textarea');
  window.keys = 0;
  window.sent = 0;
  const send = () => { if (box.value) { box.value = ''; window.sent += 1; } };
  box.addEventListener('keydown', () => (window.keys += 1));
  box.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'insertLineBreak') return;
    event.preventDefault();
    send();
  });
  document.querySelector('button').addEventListener('click', send);
</script>`;

let extension: Extension;
let server: Served;
let chat: Page;
test.beforeAll(async () => {
  [extension, server] = await Promise.all([launch({ hasTouch: true }), serve(html(CHAT))]);
  const origin = `http://phone.localhost:${server.port}`;
  await allow(extension, [origin]);
  chat = await extension.context.newPage();
  await chat.setViewportSize(SCREEN);
  await chat.goto(`${origin}/with/anna-1234`);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

/** A soft keyboard: words come composed, and its Enter is no key but the line break it is about to write. */
async function softly(page: Page) {
  const cdp = await extension.context.newCDPSession(page);
  return {
    write: async (text: string) => {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
      await cdp.send('Input.insertText', { text });
    },
    enter: () => cdp.send('Input.dispatchKeyEvent', { type: 'char', text: '\r' }),
  };
}

test('what a soft keyboard writes is counted: by its Enter, and by a tap on Send', async () => {
  await chat.bringToFront();
  const keyboard = await softly(chat);
  const sent = () => chat.evaluate('window.sent');
  await chat.locator('textarea').tap();
  await chat.waitForTimeout(HAND_MS);
  await keyboard.write('hello');
  await keyboard.enter();
  await expect.poll(sent).toBe(1);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(1);
  await keyboard.write('once more');
  await chat.locator('button').tap();
  await expect.poll(sent).toBe(2);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(2);
  expect(await chat.evaluate('window.keys'), 'no key was pressed').toBe(0);
});

async function onScreen(address: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize(SCREEN);
  await page.goto(`chrome-extension://${extension.id}/${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('the popup as a page of its own speaks of the page before it, and takes a check-in by touch', async () => {
  await chat.bringToFront();
  const popup = await onScreen('popup.html');
  await expect(popup.getByText('noticing here')).toBeVisible();
  await popup.getByRole('button', { name: 'calm', exact: true }).tap();
  await popup.getByRole('button', { name: 'Save', exact: true }).tap();
  await expect.poll(async () => (await journalRows(extension, 'checkIns')).length).toBe(1);
  for (const fold of await popup.locator('summary').all()) await fold.tap();
  const width = await popup.evaluate('document.documentElement.scrollWidth');
  expect(width, 'nothing stands beside the screen').toBe(SCREEN.width);
  await popup.close();
});
