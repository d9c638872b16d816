import { expect, test, type Page } from '@playwright/test';
import { launchSensor, type SensorAlone } from '../helpers/sensor-alone.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

/** A chat that sends on Enter, by a button and by its form; its own count is the truth. */
const CHAT = `<!doctype html><title>Chat</title><body>
  <form id="form" style="display:flex"><textarea id="box" placeholder="Message"></textarea>
  <button id="send" aria-label="Send">➤</button></form><script>
  sent = 0;
  const box = document.querySelector('#box');
  const send = () => { if (box.value.trim()) { sent++; box.value = ''; } };
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') { event.preventDefault(); send(); }
  });
  form.addEventListener('submit', (event) => { event.preventDefault(); send(); });
  document.querySelector('#send').addEventListener('pointerdown', send);
</script>`;

/** The same, but its first script lets no event through to anybody after it. */
const SWALLOWING = `<!doctype html><script>
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'pointerdown', 'click', 'submit'])
    addEventListener(type, (event) => {
      event.stopImmediatePropagation();
      if (event.key === 'Enter') { event.preventDefault(); send(); }
    }, true);
</script>${CHAT}`;

/** A page runs this long after the last touch of the test, when the browser no longer lends it the user's activation. */
const ALONE_MS = 6000;
const SETTLED_MS = 400;

let sensor: SensorAlone;
let server: Served;
test.beforeAll(async () => {
  sensor = await launchSensor();
  server = await serve((request, response) =>
    html(request.url === '/swallows' ? SWALLOWING : CHAT)(request, response),
  );
});
test.afterAll(async () => {
  await sensor.close();
  await server.close();
});

async function open(name: string, path = '/c/1'): Promise<Page> {
  const page = await sensor.extension.context.newPage();
  await page.goto(`http://${name}.localhost:${server.port}${path}`);
  return page;
}

/** Reports of one page alone; the outbox is shared. */
async function reportsOf(page: Page) {
  const { host } = new URL(page.url());
  return (await sensor.reports()).filter(({ site }) => site === host);
}

const sentBy = (page: Page) => page.evaluate('sent');

const FORGERIES = {
  key: `box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, composed: true, cancelable: true }))`,
  click: `document.querySelector('#send').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })); document.querySelector('#send').click()`,
  submit: `form.requestSubmit()`,
  break: `box.focus(); document.execCommand('insertLineBreak'); send()`,
  paragraph: `box.focus(); document.execCommand('insertParagraph'); box.value = ''; sent++`,
  input: `box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true })); send()`,
};

test.describe.configure({ timeout: 90_000 });

test('nothing a page forges is a send, whether the box was filled by it or by the user', async () => {
  const pages = await Promise.all(
    Object.entries(FORGERIES).map(async ([name, code]) => {
      const page = await open(`forged-${name}`);
      await page.locator('#box').pressSequentially('typed by the user');
      await page.evaluate(([forgery, wait]) => void setTimeout(() => (0, eval)(forgery), wait), [
        code,
        ALONE_MS,
      ] as const);
      return { name, page };
    }),
  );
  await pages[0]?.page.waitForTimeout(ALONE_MS + 1500);
  for (const { name, page } of pages) {
    expect(await sentBy(page), `${name}: the page sent`).toBe(1);
    expect(await reportsOf(page), name).toEqual([]);
    await page.close();
  }
});

test('a forged key right after a real one is not a send either', async () => {
  const page = await open('at-once');
  await page.locator('#box').pressSequentially('a');
  await page.evaluate(FORGERIES.key);
  await page.waitForTimeout(SETTLED_MS);
  expect(await sentBy(page)).toBe(1);
  expect(await reportsOf(page)).toEqual([]);
});

test('a page that patches its own world and swallows every event hides no real send', async () => {
  const page = await open('patched');
  await page.evaluate(`
    EventTarget.prototype.addEventListener = () => {};
    Event.prototype.composedPath = () => [];
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => false });
    Object.defineProperty(HTMLTextAreaElement.prototype, 'value', { get: () => 'never empty', set() {} });
    Object.defineProperty(Node.prototype, 'isConnected', { get: () => false });
    Date.now = () => 42; performance.now = () => 42; JSON.stringify = () => '{}';
    Array.prototype.map = () => []; crypto.randomUUID = () => 'same';
    globalThis.chrome = undefined;`);
  const before = Date.now();
  await page.locator('#box').pressSequentially('hello');
  await page.evaluate(`
    const real = document.querySelector('#box');
    real.onkeydown = null;`);
  await page.keyboard.press('Enter');
  await page.evaluate(`document.querySelector('#form').reset()`);
  await page.waitForTimeout(SETTLED_MS);
  const [report, ...more] = await reportsOf(page);
  expect(more).toEqual([]);
  expect(report?.kind).toBe('send');
  expect(report?.at).toBeGreaterThanOrEqual(before);
});

test('events a page swallows in capture are seen all the same', async () => {
  const page = await open('swallowed', '/swallows');
  await page.locator('#box').pressSequentially('hello');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SETTLED_MS);
  expect(await sentBy(page)).toBe(1);
  expect(await reportsOf(page)).toHaveLength(1);
});

test('a conversation id of a megabyte is not handed over', async () => {
  const page = await open('long');
  await page.evaluate(
    `history.replaceState({}, '', '/c/' + 'x'.repeat(1_000_000)); document.title = ''`,
  );
  await page.locator('#box').pressSequentially('hello');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SETTLED_MS);
  const [report] = await reportsOf(page);
  expect(report).toMatchObject({ kind: 'send' });
  expect(report).not.toHaveProperty('thread');
  expect(JSON.stringify(report).length).toBeLessThan(500);
});

test('the page sees nothing of the sensor', async () => {
  const page = await open('traces');
  const own = await page.evaluate(() =>
    Object.keys(globalThis).filter((name) => /andante|sensor/i.test(name)),
  );
  expect(own).toEqual([]);
  expect(
    await page.evaluate(
      () => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    ),
  ).toBe('undefined');
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(fetched.filter((name) => !name.endsWith('/favicon.ico'))).toEqual([]);
});
