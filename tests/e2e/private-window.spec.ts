import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sendOne, serveChat } from '../helpers/chat.ts';
import { CHROME_BUILD, isolatedWorld, launch, type Extension } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { speakTo } from '../helpers/target.ts';

/** An extension that does nothing but open a real private window: the driver itself cannot. */
function helperFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'andante-helper-'));
  const manifest = { manifest_version: 3, name: 'helper', version: '1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html>');
  return folder;
}

interface Extended {
  readonly chrome: {
    readonly developerPrivate: {
      getExtensionsInfo(): Promise<readonly { readonly id: string; readonly name: string }[]>;
      updateExtensionConfiguration(change: object): Promise<void>;
    };
    readonly windows: { create(options: object): Promise<unknown> };
  };
}

/** Forces the switch for private windows on, for every extension; gives the id of the helper. */
async function forcePrivate(extension: Extension): Promise<string> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions/');
  const id = await page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as Extended).chrome;
    const all = await developerPrivate.getExtensionsInfo();
    for (const { id: extensionId } of all) {
      const change = { extensionId, incognitoAccess: true };
      await developerPrivate.updateExtensionConfiguration(change).catch(() => undefined);
    }
    return all.find(({ name }) => name === 'helper')?.id;
  });
  await page.close();
  if (!id) throw new Error('The helper is not there.');
  return id;
}

/** Types and sends in a target no page object stands for; gives the origins of the worlds it has. */
async function sendIn(extension: Extension, url: string): Promise<readonly string[]> {
  const { targetInfos } = await extension.cdp.send('Target.getTargets');
  const target = targetInfos.find((one) => one.url === url);
  if (!target) return [];
  const origins: string[] = [];
  const send = await speakTo(extension.cdp, target.targetId, ({ method, params }) => {
    if (method === 'Runtime.executionContextCreated') origins.push(JSON.stringify(params));
  });
  await send('Runtime.enable');
  await send('Runtime.evaluate', { expression: 'document.querySelector("textarea").focus()' });
  await send('Input.insertText', { text: 'hi' });
  for (const type of ['keyDown', 'keyUp']) {
    await send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', text: '\r' });
  }
  const { result } = (await send('Runtime.evaluate', { expression: 'window.sent' })) as {
    result: { value: unknown };
  };
  expect(result.value, 'the page itself sent it').toBe(1);
  return origins;
}

test('in a private window nothing runs and nothing is written, also with the switch forced on', async () => {
  const helper = helperFolder();
  const chat = await serveChat();
  const extension = await launch({ build: `${CHROME_BUILD},${helper}` });
  const helperId = await forcePrivate(extension);
  await chat.allow(extension);
  const open = await chat.open(extension);
  expect(await isolatedWorld(extension, open), 'the same look sees it elsewhere').toBeDefined();
  await sendOne(open);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(1);
  const url = `${chat.origin()}/with/private-0001`;
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${helperId}/page.html`);
  await page.evaluate(
    (address) =>
      (globalThis as unknown as Extended).chrome.windows.create({ incognito: true, url: address }),
    url,
  );
  await expect
    .poll(async () => {
      const { targetInfos } = await extension.cdp.send('Target.getTargets');
      return targetInfos.some((one) => one.url === url && one.title === 'chat');
    })
    .toBe(true);
  const worlds = await sendIn(extension, url);
  expect(worlds.length, 'the page has a world of its own').toBeGreaterThan(0);
  expect(worlds.filter((world) => world.includes(extension.id))).toEqual([]);
  await open.bringToFront();
  await sendOne(open);
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(2);
  expect(await journalRows(extension, 'conversations')).toHaveLength(1);
  await extension.close();
  await chat.close();
  for (const folder of [helper, extension.profile])
    rmSync(folder, { recursive: true, force: true });
});
