import type { Page } from 'puppeteer-core';
import { COMPOSERS, type ComposerName } from '../helpers/composer-pages.ts';
import type { Sent } from '../e2e/pages/truth.ts';
import { until } from '../helpers/hands.ts';
import type { Firefox } from './firefox.ts';

/** Opens the chat page with this composer, at an origin of its own. */
export async function openChat(firefox: Firefox, port: number, composer: ComposerName) {
  const query = `page=${COMPOSERS[composer]}&editor=${composer}`;
  const page = await firefox.visit(`http://${composer}.localhost:${port}/?${query}`);
  await until('the chat', async () => ((await page.evaluate('!!window.desk')) ? true : undefined));
  return page;
}

/** Nobody sends more than three times a second; the worker lets five pass. */
const HAND_MS = 300;

/** Writes and sends `n` messages by real keys. */
export async function send(page: Page, n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    await page.evaluate(() => window.desk?.focus());
    await page.keyboard.type('ok');
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, HAND_MS));
    await until('an empty box', async () =>
      (await page.evaluate(() => window.desk?.text().trim())) === '' ? true : undefined,
    );
  }
}

/** What the page itself says it has sent. */
export async function truth(page: Page): Promise<readonly Sent[]> {
  return (await page.evaluate(() => window.desk?.sent)) ?? [];
}

/** Lets Andante notice the site in front and its open conversation, by the toolbar popup as a user does. */
export async function allowHere(firefox: Firefox): Promise<void> {
  const popup = await firefox.popup();
  await popup.press('Notice my pace on this site');
  await popup.says(/Andante notices your pace here now|All conversations here are noticed/);
  await firefox.closePopup();
  await noticeHere(firefox);
}

/** On a site without an entry every conversation is chosen by hand. */
export async function noticeHere(firefox: Firefox): Promise<void> {
  const popup = await firefox.popup();
  await popup.press('This conversation not noticed');
  await popup.press('Notice my pace here');
  await until('the choice', async () =>
    (await firefox.rows('conversations')).length > 0 ? true : undefined,
  );
  await firefox.closePopup();
}
