import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import { english } from '../helpers/english.ts';
import { until } from '../helpers/hands.ts';
import type { Store } from '../helpers/journal.ts';
import type { Served } from '../helpers/serve.ts';
import { openPlain, originOf, send } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

const PASSPHRASE = 'a quiet harbour';

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
  await firefox.allow([originOf('textarea', server.port)]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const count = async (store: Store | 'inbox') => (await firefox.rows(store as Store)).length;

/** Writes into the field of this label, as a person's keys would have. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  const isFilled = () =>
    page.evaluate(
      (name, value) => {
        const found = [...document.querySelectorAll('label')].find(
          (one) => one.textContent.trim() === name,
        );
        const field = found?.control;
        if (!(field instanceof HTMLInputElement)) return false;
        if (field.type === 'checkbox') field.click();
        else field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      label,
      text,
    );
  await until(label, async () => (await isFilled()) || undefined);
}

async function pressButton(page: Page, name: string): Promise<void> {
  const isPressed = () =>
    page.evaluate((text) => {
      const found = [...document.querySelectorAll('button')].find(
        (one) => one.textContent.trim() === text && !one.disabled,
      );
      found?.click();
      return found !== undefined;
    }, name);
  await until(name, async () => (await isPressed()) || undefined);
}

/** Files of databases of the add-on, beside the one in which Firefox keeps its settings. */
const databases = () =>
  new Set(firefox.files().filter((file) => /moz-extension[^^]*\.sqlite$/.test(file)));

test('locked, what is sent is kept and nothing can be read; the passphrase brings all of it back', async () => {
  const chat = await openPlain(firefox, server.port);
  await send(chat, 2);
  await expect.poll(() => count('sends')).toBe(2);
  const readable = databases();
  expect(readable.size).toBeGreaterThan(0);

  const options = await firefox.open('options.html');
  await options.evaluate(() => void (location.hash = 'data'));
  await fill(options, english('lock.new'), PASSPHRASE);
  await fill(options, english('lock.again'), PASSPHRASE);
  await fill(options, english('lock.understood'), '');
  await pressButton(options, english('lock.set'));
  await pressButton(options, english('lock.now'));
  await expect.poll(() => count('sends')).toBe(0);
  for (const store of ['hours', 'conversations'] as const) expect(await count(store)).toBe(0);
  await expect
    .poll(() => [...databases()].filter((file) => readable.has(file)), { timeout: 30_000 })
    .toEqual([]); // Firefox removes the file of a deleted database

  await chat.page.bringToFront();
  await send(chat, 1);
  await expect.poll(() => count('inbox')).toBe(1);
  expect(await count('sends')).toBe(0);

  await options.bringToFront();
  await fill(options, english('lock.passphrase'), PASSPHRASE);
  await pressButton(options, english('lock.open'));
  await expect.poll(() => count('sends')).toBe(3);
  expect(await firefox.errors()).toEqual([]);
});
