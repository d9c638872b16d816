import type { BrowserContext, Page } from '@playwright/test';
import { COMPOSERS, type ComposerName } from '../../helpers/composer-pages.ts';
import type { Sent } from '../pages/truth.ts';
import { Hand } from './hand.ts';
import type { Script } from './script.ts';

/** What the page really did during one script. */
export interface Outcome {
  readonly name: string;
  /** The site as rows name it: the host. */
  readonly site: string;
  /** Instants, [from, to): every send of the script lies in between. */
  readonly from: number;
  readonly to: number;
  readonly sent: readonly Sent[];
}

/** The scripts that make sense in this composer. */
export function scriptsFor(composer: ComposerName, scripts: readonly Script[]): readonly Script[] {
  const isOneLine = composer === 'form' || composer === 'react-input';
  return scripts.filter((script) => !(isOneLine && script.isMultiline));
}

/** Opens the composer's page as one script wants it. */
export async function openChat(page: Page, address: URL): Promise<Hand> {
  await page.goto(address.href);
  const isFramed = address.searchParams.has('framed');
  if (isFramed) await page.waitForFunction(() => frames.length > 0);
  const frame = page.frames()[isFramed ? 1 : 0];
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForFunction(() => window.desk !== undefined, null, { timeout: 10_000 });
  return new Hand(page, frame, await page.context().newCDPSession(page));
}

/** Where a composer is served, as a script wants it. */
export function addressOf(origin: string, composer: ComposerName, query = ''): URL {
  const editor = composer === 'frame' ? 'textarea&framed' : composer;
  return new URL(`${origin}/start?page=${COMPOSERS[composer]}&editor=${editor}&${query}`);
}

/** Scripts for one tab, and where they run. */
export interface Lane {
  /** The site as rows name it: the host, without an entry. */
  readonly site: string;
  readonly scripts: readonly Script[];
  readonly addressFor: (script: Script) => URL;
}

/** Runs the scripts one after the other in a tab of their own; each gets a fresh document. */
export async function runLane(context: BrowserContext, lane: Lane): Promise<readonly Outcome[]> {
  const page = await context.newPage();
  const outcomes: Outcome[] = [];
  for (const script of lane.scripts) {
    const hand = await openChat(page, lane.addressFor(script));
    const from = Date.now();
    await script.act(hand).catch((error: unknown) => {
      throw new Error(`${lane.site}: ${script.name}`, { cause: error });
    });
    await hand.wait(330);
    const sent = script.isByScript ? [] : await hand.sent();
    if (sent.length !== script.sends) {
      throw new Error(`${lane.site}: ${script.name}: the page sent ${sent.length}.`);
    }
    outcomes.push({ name: script.name, site: lane.site, from, to: Date.now(), sent });
  }
  await page.close();
  return outcomes;
}
