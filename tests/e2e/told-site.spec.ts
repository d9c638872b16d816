import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { SitePlace } from '../../lib/sites/site.ts';
import { allow } from '../helpers/allow.ts';
import { buildWithPlace } from '../helpers/build-with-place.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

/** A site that says everything itself: its frames get no generic rule. */
const TOLD: SitePlace = {
  id: 'told',
  hosts: ['told.localhost'],
  rules: [
    {
      thread: [{ from: 'path', re: '^/with/(\\w+)' }],
      composer: 'textarea',
      composerOnly: true,
      within: 'chat-box',
      editMarker: '#editing',
    },
  ],
};

/** A composer in a closed shadow root, and a box beside it; Enter empties either. */
const CHAT = `<!doctype html><title>Chat</title><body><textarea id="note"></textarea><chat-box></chat-box><script>
  const host = document.querySelector('chat-box');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<textarea placeholder="Message"></textarea>';
  for (const box of [document.querySelector('#note'), root.firstChild]) {
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      box.value = '';
    });
  }
  window.focusBox = () => root.firstChild.focus();
</script>`;

interface Row {
  readonly site: string;
  readonly thread: string;
}

let extension: Extension;
let server: Served;
let chat: Page;

test.beforeAll(async () => {
  server = await serve(html(CHAT));
  extension = await launch({ build: await buildWithPlace(TOLD) });
  chat = await open('ada'); // before anything is allowed
  await allow(extension, [new URL(chat.url()).origin], () => TOLD.id);
  await chat.bringToFront();
});

test.afterAll(async () => {
  await extension.close();
  await server.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

async function open(person: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`http://told.localhost:${server.port}/with/${person}`);
  return page;
}

async function write(page: Page, where: 'box' | 'note' = 'box'): Promise<void> {
  if (where === 'note') await page.locator('#note').focus();
  else await page.evaluate('focusBox()');
  await page.keyboard.type('hello', { delay: 4 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

const rows = () => journalRows<Row>(extension, 'sends');

test('a page that was open before is told of its site, and so is one opened later', async () => {
  await write(chat);
  await expect.poll(rows).toMatchObject([{ site: 'told' }]);
  const other = await open('bo');
  await write(other);
  await expect.poll(async () => (await rows()).length).toBe(2);
  const [first, second] = await rows();
  expect(second?.site).toBe('told');
  expect(second?.thread).not.toBe(first?.thread);
  await other.close();
});

test('only a box inside the named host counts, and none while the page marks an edit', async () => {
  const before = (await rows()).length;
  await write(chat, 'note');
  await chat.evaluate(() =>
    document.body.append(Object.assign(document.createElement('i'), { id: 'editing' })),
  );
  await write(chat);
  await chat.evaluate(() => document.querySelector('#editing')?.remove());
  await write(chat);
  await expect.poll(async () => (await rows()).length).toBe(before + 1);
});
