import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { COMPOSERS, serveComposers, type ComposerName } from '../helpers/composer-pages.ts';
import { findOnDisk } from '../helpers/disk.ts';
import { CHROME_BUILD, isolatedWorld, launch, type Extension } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { journalRows, type Store } from '../helpers/journal.ts';
import { netLogArgs, requestsIn, type Asked } from '../helpers/net-log.ts';
import { refuseAll } from '../helpers/proxy.ts';
import { seed } from '../helpers/seed.ts';
import { addressOf, openChat } from './composers/matrix.ts';

const STORES: readonly Store[] = [
  'sends',
  'hours',
  'conversations',
  'checkIns',
  'reflections',
  'prompts',
];
const CANARY = 'Xylophone-Wombat-4417';
const PLANTED = 'Quokka-Marzipan-9923';

const folder = mkdtempSync(join(tmpdir(), 'andante-silence-'));
let chat: Chat;
test.beforeAll(async () => {
  chat = await serveChat();
});
test.afterAll(async () => {
  await chat.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page of Andante once, every tab of the options page, sends, a check-in, an export, a worker that starts anew. */
async function day(extension: Extension): Promise<void> {
  await chat.allow(extension);
  const page = await chat.open(extension);
  for (let n = 0; n < 3; n += 1) {
    await sendOne(page);
    await page.waitForTimeout(250); // nobody sends more than a few a second
  }
  for (const file of ['welcome.html', 'popup.html']) await (await extension.open(file)).close();
  const options = await extension.open('options.html');
  for (const tab of ['conversations', 'moments', 'sites', 'settings', 'learn', 'data', 'history']) {
    await options.evaluate((hash) => (location.hash = hash), tab);
    await options.getByRole('heading', { level: 1 }).waitFor();
  }
  const checkIn = { id: 'check-in-0001', at: Date.now(), words: ['calm'], source: 'popup' };
  await ask(options, { type: 'intent/check-in', checkIn });
  await extension.killWorker();
  await ask(options, { type: 'intent/ready' });
  await page.bringToFront();
  await sendOne(page);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(4);
}

/** Everything that neither the page itself nor the browser for its own sake asked for. */
function notOfThePage(asked: readonly Asked[], extension: Extension): readonly Asked[] {
  return asked.filter(
    ({ url, initiator }) => initiator.includes(extension.id) || url.includes('leak.localhost'),
  );
}

test('a whole day makes not one request, and needs no network to be lived', async () => {
  const file = join(folder, 'day.json');
  const proxy = await refuseAll();
  const args = [...netLogArgs(file), `--proxy-server=127.0.0.1:${proxy.port}`];
  const extension = await launch({ args });
  await day(extension);
  await extension.close();
  const asked = requestsIn(file);
  expect(notOfThePage(asked, extension)).toEqual([]);
  const ours = asked.filter(({ url }) => new URL(url).hostname === 'chat.localhost');
  const paths = new Set(ours.map(({ url }) => new URL(url).pathname));
  expect([...paths].sort(), 'the site itself sees its page opened, and nothing else').toEqual([
    '/favicon.ico',
    '/with/anna-1234',
  ]);
  const strange = asked.filter(
    ({ url, initiator }) => !url.includes('chat.localhost') && /^https?:/.test(initiator),
  );
  expect(strange, 'no page was made to ask anyone else').toEqual([]);
  await proxy.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

/** The built extension, with its policy gone and a request in each of its contexts. */
function leakyBuild(port: number): string {
  const build = join(folder, 'leaky');
  cpSync(CHROME_BUILD, build, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as object;
  const leaky = { ...manifest, content_security_policy: undefined };
  writeFileSync(join(build, 'manifest.json'), JSON.stringify(leaky));
  for (const [script, from] of [
    ['background.js', 'worker'],
    ['sensor.js', 'page'],
  ] as const) {
    const text = readFileSync(join(build, script), 'utf8');
    const call = `fetch('http://leak.localhost:${port}/${from}', { mode: 'no-cors' }).catch(() => 0);`;
    writeFileSync(join(build, script), `${text}\n;${call}`);
  }
  return build;
}

test('a build that does talk is caught by the same means', async () => {
  const file = join(folder, 'leaky.json');
  const port = Number(new URL(chat.origin()).port);
  const extension = await launch({ build: leakyBuild(port), args: netLogArgs(file) });
  await chat.allow(extension);
  const page = await chat.open(extension);
  await sendOne(page);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(1);
  await extension.close();
  const paths = notOfThePage(requestsIn(file), extension).map(({ url }) => new URL(url).pathname);
  expect([...new Set(paths)].sort()).toEqual(['/page', '/worker']);
  rmSync(extension.profile, { recursive: true, force: true });
});

/** Types, pastes, drafts and sends the canary in one composer; gives how often the page sent. */
async function write(extension: Extension, composer: ComposerName, origin: string) {
  const page = await extension.context.newPage();
  const hand = await openChat(page, addressOf(origin, composer, ''));
  await hand.type(CANARY);
  await hand.key('Enter');
  await hand.untilEmpty();
  await page.keyboard.insertText(`${CANARY} pasted or dictated`);
  await hand.key('Enter');
  await hand.untilEmpty();
  await hand.type(`${CANARY} a draft`);
  const sent = await hand.sent();
  await page.close();
  return sent.length;
}

/** Everything that can be read through the extension's own interfaces, as text. */
async function everything(extension: Extension): Promise<string> {
  const rows = await Promise.all(STORES.map((store) => journalRows(extension, store)));
  const worker = await extension.worker();
  const areas = await worker.evaluate(
    'Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null), caches.keys()])',
  );
  return JSON.stringify([rows, areas]);
}

async function exported(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1, name: 'My data' }).waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything' }).click();
  return readFile(await (await coming).path(), 'utf8');
}

test('what was written is nowhere afterwards: not in the stores, not in a file, not on the disk', async () => {
  test.setTimeout(180_000);
  const server = await serveComposers();
  const extension = await launch();
  const originOf = (name: string) => `http://${name}.localhost:${server.port}`;
  const composers = Object.keys(COMPOSERS) as ComposerName[];
  await allow(extension, composers.map(originOf));
  let sent = 0;
  for (const composer of composers) sent += await write(extension, composer, originOf(composer));
  expect(sent).toBe(2 * composers.length);
  const counted = async () => (await journalRows(extension, 'sends')).length;
  await expect.poll(counted, { timeout: 15_000 }).toBe(sent);
  expect(await everything(extension)).not.toContain(CANARY);
  const options = await extension.open('options.html#data');
  const file = await exported(options);
  expect(file).toContain('"sends"');
  expect(file).not.toContain(CANARY);
  await extension.close();
  expect(findOnDisk(extension.profile, [CANARY])).toEqual([]);
  await server.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

test('the same search finds what was planted, wherever it was planted', async () => {
  const extension = await launch();
  const options = await extension.open('options.html');
  await ask(options, { type: 'intent/ready' });
  const send = { eventId: PLANTED, at: Date.now(), offsetMin: 0, site: 'chat' };
  await seed(options, { sends: [send] });
  await options.evaluate(
    `chrome.storage.local.set({ planted: '${CANARY}' })`, // as a build would that keeps text
  );
  const found = await everything(extension);
  expect([found.includes(PLANTED), found.includes(CANARY)]).toEqual([true, true]);
  await extension.close();
  expect(findOnDisk(extension.profile, [CANARY, PLANTED])).toEqual([CANARY, PLANTED]);
  rmSync(extension.profile, { recursive: true, force: true });
});

test('what runs in a page reads neither the settings nor anything else that is stored', async () => {
  const extension = await launch();
  await chat.allow(extension);
  const inPage = await isolatedWorld(extension, await chat.open(extension));
  expect(inPage, 'the sensor is there').toBeDefined();
  const read = "chrome.storage.local.get(null).then(() => 'read', () => 'refused')";
  await expect.poll(() => inPage?.(read)).toBe('refused');
  await extension.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

test('a page that knows the id can neither stop the sensor nor load a file', async () => {
  const extension = await launch();
  await chat.allow(extension);
  const page = await chat.open(extension);
  const loaded = await page.evaluate(async (id) => {
    const types = ['wxt:content-script-started', `${id}:sensor:wxt:content-script-started`];
    for (const type of types) {
      const detail = {
        contentScriptName: 'sensor',
        messageId: 'forged',
        noScriptStartedPostMessage: true,
      };
      for (const target of [document, window])
        target.dispatchEvent(new CustomEvent(type, { detail }));
      window.postMessage({ type, ...detail }, '*');
    }
    const files = [
      'manifest.json',
      'popup.html',
      'options.html',
      'icon/16.png',
      'sensor.js',
      'prompt.js',
    ];
    const tries = files.map((file) =>
      fetch(`chrome-extension://${id}/${file}`).then(
        () => [file],
        () => [],
      ),
    );
    return (await Promise.all(tries)).flat();
  }, extension.id);
  expect(loaded).toEqual([]);
  await sendOne(page);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(1);
  await extension.close();
  rmSync(extension.profile, { recursive: true, force: true });
});
