import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sendOne, serveChat } from '../tests/helpers/chat.ts';
import { CHROME_BUILD, launch, type Extension } from '../tests/helpers/extension.ts';
import type { FrozenRelease } from '../tests/helpers/frozen.ts';
import { until } from '../tests/helpers/hands.ts';
import { ask } from '../tests/helpers/intent.ts';
import { freezeDatabase } from './freeze/database.ts';
import { live } from './freeze/live.ts';
import { needChromium } from './setup.ts';

const FOLDER = fileURLToPath(new URL('../tests/fixtures/released', import.meta.url));
const PASSPHRASE = 'a quiet harbour';

interface Extended {
  readonly chrome: {
    readonly storage: { readonly local: { get(all: null): Promise<Record<string, unknown>> } };
  };
}
const local = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Extended).chrome.storage.local.get(null));

/** The file a person gets from "My data". */
async function save(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything' }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** The page that asks is one that does not load itself anew when it hears of a lock. */
async function lock(extension: Extension, chat: Page): Promise<FrozenRelease['locked']> {
  const page = await extension.open('welcome.html');
  await ask(page, { type: 'intent/passphrase', passphrase: PASSPHRASE });
  await ask(page, { type: 'intent/lock' });
  await chat.bringToFront();
  await chat.click('textarea');
  await sendOne(chat);
  const checkIn = { id: 'while-locked', at: Date.now(), words: ['clear'], source: 'popup' };
  await ask(page, { type: 'intent/check-in', checkIn });
  const sealed = await until('the sealed send and check-in', async () => {
    const found = await freezeDatabase(page, /^andante-sealed$/);
    const inbox = found.stores.find(({ name }) => name === 'inbox');
    return inbox?.rows.length === 2 ? found : undefined;
  });
  return { passphrase: PASSPHRASE, local: await local(page), sealed };
}

/** Lives with the last build and keeps all that it left behind, for the tests of every version to come. */
async function freeze(): Promise<void> {
  const manifest: unknown = JSON.parse(readFileSync(`${CHROME_BUILD}/manifest.json`, 'utf8'));
  const { version: release } = manifest as { readonly version: string };
  const file = `${FOLDER}/${release}.json`;
  if (existsSync(file)) throw new Error(`${release} is frozen already: what was released stays.`);
  needChromium();
  mkdirSync(FOLDER, { recursive: true });
  const [extension, chat] = await Promise.all([launch(), serveChat()]);
  try {
    await chat.allow(extension);
    const { page, rawIds } = await live(extension, chat);
    const own = await extension.open('options.html#data');
    const text = await save(own);
    const journal = await freezeDatabase(own, /^andante-\d+$/);
    const open = { local: await local(own), journal };
    await own.close();
    const locked = await lock(extension, page);
    const frozen: FrozenRelease = { release, open, file: text, rawIds, locked };
    writeFileSync(file, `${JSON.stringify(frozen, undefined, 1)}\n`);
    console.log(`Frozen: ${file}`);
  } finally {
    await extension.close();
    await chat.close();
  }
}

await freeze();
