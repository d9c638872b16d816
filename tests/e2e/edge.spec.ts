import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { allowFromPopup, chooseFromPopup } from '../helpers/allow-from-popup.ts';
import { sendOne, serveChat } from '../helpers/chat.ts';
import { launch } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { openPopup } from '../helpers/popup.ts';

const EDGE_BUILD = fileURLToPath(new URL('../../.output/edge-mv3', import.meta.url));

test('the build for Edge: allowed and chosen from the popup, sends, a prompt, a check-in, the history', async () => {
  test.skip(!existsSync(EDGE_BUILD), 'There is no build for Edge: npm run build.');
  const [extension, chat] = await Promise.all([launch({ build: EDGE_BUILD }), serveChat()]);
  const page = await chat.open(extension);
  await allowFromPopup(extension, page);
  await chooseFromPopup(extension, page);
  await page.bringToFront();
  await page.click('textarea');
  const sends = async () => (await journalRows(extension, 'sends')).length;
  for (let n = 1; n <= 22; n += 1) {
    await sendOne(page);
    await expect.poll(sends).toBe(n);
  }
  await expect
    .poll(async () => (await journalRows(extension, 'prompts')).length, { timeout: 30_000 })
    .toBe(1);
  const popup = await openPopup(extension, page);
  await popup.press('button', 'calm');
  await popup.press('button', 'Save');
  await expect.poll(async () => (await journalRows(extension, 'checkIns')).length).toBe(1);
  await popup.close();
  const options = await extension.open('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(options.getByText(/22/).first()).toBeVisible();
  await extension.close();
  await chat.close();
});
