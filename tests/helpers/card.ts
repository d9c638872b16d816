import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PromptCard } from '../../lib/model/prompt.ts';
import type { FromPrompt } from '../../lib/model/protocol.ts';
import {
  CHROME_BUILD,
  isolatedWorld,
  launch,
  type Extension,
  type LaunchOptions,
} from './extension.ts';

/** A worker that only hands out one card and writes down what it hears; the rest of the build is the real one. */
const STAND_IN = `
globalThis.heard = [];
globalThis.card = undefined;
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  heard.push(message);
  if (message.type === 'prompt/claim') reply({ card });
  else reply({ ok: true });
});`;

interface StandIn {
  heard: FromPrompt[];
  card: PromptCard;
}

/** The built extension with the stand-in for its worker, allowed everywhere. */
export async function launchWithStandIn(options: LaunchOptions = {}): Promise<Extension> {
  const build = mkdtempSync(join(tmpdir(), 'andante-card-'));
  cpSync(options.build ?? CHROME_BUILD, build, { recursive: true });
  writeFileSync(join(build, 'background.js'), STAND_IN);
  const file = join(build, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['*://*/*'] }));
  return launch({ ...options, build });
}

export const CARD = {
  id: 'card-00000001',
  reason: 'surge',
  text: 'intensity',
  acts: ['check-in', 'break-3'],
  strength: 'well-above',
  canBreathe: false,
  appearance: 'system',
} as const;

/** Hands the card to the tab in front, as the worker does when a prompt is due. */
export async function inject(extension: Extension, page: Page, card: object = CARD): Promise<void> {
  await page.bringToFront();
  const worker = await extension.worker();
  await worker.evaluate(async (given) => {
    const standIn = globalThis as unknown as StandIn;
    standIn.card = given as PromptCard;
    standIn.heard.length = 0;
    const { chrome } = globalThis as unknown as { chrome: ChromeHere };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (!tab) throw new Error('No tab is in front.');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['prompt.js'] });
  }, card);
}

interface ChromeHere {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<unknown> };
}

/** Everything the card said to the worker since it was injected, besides its claim. */
export async function heard(extension: Extension): Promise<FromPrompt[]> {
  const worker = await extension.worker();
  const all = await worker.evaluate(() => (globalThis as unknown as StandIn).heard);
  return all.filter((message) => message.type !== 'prompt/claim');
}

/** How many cards asked what to show since the last injection. */
export async function claims(extension: Extension): Promise<number> {
  const worker = await extension.worker();
  const all = await worker.evaluate(() => (globalThis as unknown as StandIn).heard);
  return all.filter((message) => message.type === 'prompt/claim').length;
}

export interface ShownCard {
  /** Evaluates with `host` and `root` at hand, in the extension's own world. */
  evaluate(expression: string): Promise<unknown>;
  text(): Promise<string>;
  labels(): Promise<string[]>;
  box(): Promise<Rect>;
  /** Middle of the button with this label. */
  middleOf(label: string): Promise<{ x: number; y: number }>;
  press(label: string): Promise<void>;
  isThere(): Promise<boolean>;
}
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FIND = `const host = document.querySelector('div[popover]:popover-open:not([id])');
const root = host && chrome.dom.openOrClosedShadowRoot(host);`;

/** Waits until a card shows and lets the test see into its closed root, as the page cannot. */
export async function shownCard(
  extension: Extension,
  page: Page,
  { timeoutMs = 20_000 } = {},
): Promise<ShownCard> {
  const world = await isolatedWorld(extension, page);
  if (!world) throw new Error('No script of the extension runs in this page.');
  const evaluate = (expression: string) =>
    world(`(async () => { ${FIND} return ${expression}; })()`);
  const until = Date.now() + timeoutMs;
  while (!(await evaluate("!!root?.querySelector('.card')"))) {
    if (Date.now() > until) throw new Error('No card was shown.');
    await page.waitForTimeout(100);
  }
  const pressableAt = Date.now() + 900;
  const middleOf = async (label: string) =>
    (await evaluate(`(async () => {
      const find = () => [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(label)});
      for (let tries = 0; !find() && tries < 150; tries += 1) await new Promise((go) => setTimeout(go, 100));
      const button = find();
      if (!button) throw new Error('no such button');
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`)) as { x: number; y: number };
  return {
    evaluate,
    middleOf,
    text: async () => String(await evaluate("root.querySelector('.card').innerText")),
    labels: async () =>
      (await evaluate(
        "[...root.querySelectorAll('button')].map((one) => one.textContent.trim())",
      )) as string[],
    box: async () => (await evaluate('host.getBoundingClientRect().toJSON()')) as Rect,
    press: async (label) => {
      const { x, y } = await middleOf(label);
      await page.waitForTimeout(Math.max(0, pressableAt - Date.now()));
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
      await page.waitForTimeout(120);
    },
    isThere: async () => Boolean(await evaluate('!!host')),
  };
}
