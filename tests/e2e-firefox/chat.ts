import type { Page } from 'puppeteer-core';
import { addressOf } from '../e2e/composers/matrix.ts';
import type { ComposerName } from '../helpers/composer-pages.ts';
import { until } from '../helpers/hands.ts';
import type { Firefox } from './firefox.ts';
import { FirefoxHand } from './hand.ts';

/** A chat page in a tab, and a person at it. */
export interface Chat {
  readonly page: Page;
  readonly hand: FirefoxHand;
}

/** Where a composer is served for these tests: at an origin of its own. */
export const originOf = (composer: ComposerName, port: number) =>
  `http://${composer}.localhost:${port}`;

/** Opens the chat page with this composer in a tab of its own, or in the one given. */
export async function openChat(firefox: Firefox, address: URL, page?: Page): Promise<Chat> {
  const tab = page ?? (await firefox.visit('about:blank'));
  await tab.goto(address.href, { waitUntil: 'domcontentloaded' });
  const isFramed = address.searchParams.has('framed');
  const frame = await until('the chat', async () => {
    const one = tab.frames()[isFramed ? 1 : 0];
    return (await one?.evaluate(() => window.desk !== undefined)) ? one : undefined;
  });
  return { page: tab, hand: new FirefoxHand(firefox, tab, frame) };
}

/** The plain chat with addresses, at its own origin. */
export const openPlain = (firefox: Firefox, port: number, composer: ComposerName = 'textarea') =>
  openChat(firefox, addressOf(originOf(composer, port), composer));

/** Writes and sends `n` messages by real keys. */
export async function send({ hand }: Chat, n: number): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    await hand.type('ok');
    await hand.untilFull();
    await hand.key('Enter');
    await hand.untilEmpty();
  }
}
