import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.ts';
import { findOnDisk } from '../helpers/disk.ts';
import { CHROME_BUILD } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { seed } from '../helpers/seed.ts';

const NOTE = 'by the window, Zyzzyva-5582';
const EVENT = 'Quagga-Annabel-7731-of-a-send-00001';
const WORDS = 'Wombat-Marzipan-4417, a sentence of my own';

/** A browser into which Andante is installed afterwards: one that came along at the start cannot be uninstalled. */
async function install() {
  const profile = mkdtempSync(join(tmpdir(), 'andante-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('This context has no browser to talk to.');
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  const { id } = (await send('Extensions.loadUnpacked', { path: CHROME_BUILD })) as { id: string };
  return { profile, context, id, uninstall: () => send('Extensions.uninstall', { id }) };
}

test('uninstalled, nothing of the history, the settings and the outbox is left on the disk', async () => {
  const { profile, context, id, uninstall } = await install();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await ask(page, { type: 'intent/ready' });
  await seed(page, { sends: [{ eventId: EVENT, at: Date.now(), offsetMin: 0, site: 'tinder' }] });
  await page.evaluate(`chrome.storage.local.set({ planted: '${WORDS}' })`);
  const checkIn = { id: 'check-in-0001', at: Date.now(), words: ['calm'], source: 'popup' };
  await ask(page, { type: 'intent/check-in', checkIn: { ...checkIn, note: NOTE } });
  const all = [EVENT, NOTE, WORDS];
  await expect.poll(() => findOnDisk(profile, all), 'the search finds it before').toEqual(all);
  await page.goto('about:blank');
  await uninstall();
  await expect.poll(() => findOnDisk(profile, all), { timeout: 20_000 }).toEqual([]);
  await context.close();
  expect(findOnDisk(profile, all)).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});
