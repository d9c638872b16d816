import { expect, test, type Page } from '@playwright/test';
import { launchSensor, type SensorAlone } from '../helpers/sensor-alone.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

/** A chat that sends on Enter; `?late` gives its first conversation an address only after the send. */
const CHAT = `<!doctype html><title>Chat</title><body><textarea placeholder="Message"></textarea><script>
  const box = document.querySelector('textarea');
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !box.value.trim()) return;
    event.preventDefault();
    const text = box.value;
    box.value = '';
    if (location.search === '?late') setTimeout(() => history.replaceState({}, '', '/c/born'), 600);
    if (location.search === '?fails') setTimeout(() => { box.value = text; }, 500);
  });
</script>`;

const SETTLED_MS = 400;

let sensor: SensorAlone;
let server: Served;
test.beforeAll(async () => {
  sensor = await launchSensor();
  server = await serve((request, response) => {
    const isFrame = request.url === '/framed';
    html(isFrame ? '<title>Outside</title><iframe src="/inner"></iframe>' : CHAT)(
      request,
      response,
    );
  });
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

async function reportsOf(page: Page) {
  const { host } = new URL(page.url());
  return (await sensor.reports()).filter(({ site }) => site === host);
}

async function send(page: Page, text = 'hello'): Promise<void> {
  await page.frames().at(-1)?.locator('textarea').pressSequentially(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SETTLED_MS);
}

test('a send is reported with its time, its site and its conversation, and nothing else', async () => {
  const page = await open('plain');
  await send(page);
  const { origin, host } = new URL(page.url());
  const [report, ...more] = await reportsOf(page);
  expect(more).toEqual([]);
  expect(Object.keys(report ?? {}).sort()).toEqual([
    'at',
    'eventId',
    'kind',
    'offsetMin',
    'origin',
    'site',
    'thread',
  ]);
  expect(report).toMatchObject({
    kind: 'send',
    site: host,
    origin,
    thread: { id: '/c/1', weak: false },
  });
  expect(await sensor.said()).toEqual(expect.arrayContaining(['sensor/awake', 'sensor/report']));
});

test('an id that comes late is handed in under the same event', async () => {
  const page = await open('late', '/new?late');
  await send(page);
  const [early] = await reportsOf(page);
  expect(early).toMatchObject({ kind: 'send', settleBy: (early?.at ?? 0) + 3000 });
  expect(early).not.toHaveProperty('thread');
  await page.waitForTimeout(800);
  const [late, ...more] = await reportsOf(page);
  expect(more).toEqual([]);
  expect(late).toMatchObject({ eventId: early?.eventId, thread: { id: '/c/born', weak: false } });
  expect(late).not.toHaveProperty('settleBy');
});

test('a failed send that comes back is taken back by its event', async () => {
  const page = await open('fails', '/c/1?fails');
  await send(page);
  await page.waitForTimeout(1500);
  const reports = await reportsOf(page);
  expect(reports.map(({ kind }) => kind)).toEqual(['send', 'retraction']);
  expect(new Set(reports.map(({ eventId }) => eventId)).size).toBe(1);
});

test('in a frame of the same origin the page around it says where the user is', async () => {
  const page = await open('framed', '/framed');
  await send(page);
  expect(await reportsOf(page)).toMatchObject([{ kind: 'send', thread: { id: '/framed' } }]);
  expect(await sensor.ask(page, 'worker/where')).toMatchObject({ thread: { id: '/framed' } });
});

test('injected again into an open page, only the newest sensor reports', async () => {
  const page = await open('twice');
  await sensor.injectAgain(page);
  await sensor.injectAgain(page);
  await send(page);
  expect(await reportsOf(page)).toHaveLength(1);
});

test('it says where the user is, and stops when told', async () => {
  const page = await open('told');
  expect(await sensor.ask(page, 'worker/where')).toEqual({
    site: new URL(page.url()).host,
    thread: { id: '/c/1', weak: false },
  });
  await sensor.ask(page, 'worker/stop').catch(() => undefined); // no answer is given, and none expected
  await send(page);
  expect(await reportsOf(page)).toEqual([]);
});

test('a send is in the outbox even when the tab closes at once', async () => {
  const page = await open('closed');
  const { host } = new URL(page.url());
  await page.locator('textarea').pressSequentially('hello');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  await page.close({ runBeforeUnload: false });
  await expect
    .poll(async () => (await sensor.reports()).filter(({ site }) => site === host).length)
    .toBe(1);
});

test('an orphan falls silent without an error in the page', async () => {
  const alone = await launchSensor();
  const page = await alone.extension.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(`http://orphan.localhost:${server.port}/c/1`);
  const worker = await alone.extension.worker();
  await worker.evaluate('chrome.runtime.reload()').catch(() => undefined); // the worker goes away while it answers
  await page.waitForTimeout(800);
  await send(page);
  await send(page);
  expect(errors).toEqual([]);
  await alone.close();
});
