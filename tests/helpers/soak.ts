import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from './chat.ts';
import { CHROME_BUILD, launch, type Extension } from './extension.ts';
import { until } from './hands.ts';
import { ask } from './intent.ts';
import { rowsIn } from './journal.ts';

/** What became of all sends of a run. */
export interface Soaked {
  readonly sent: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
}

/** What became of everything that was acknowledged before a crash. */
export interface Crashed {
  readonly crashes: number;
  readonly opened: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
}

/** A number in [0, 1); the same seed gives the same run. */
export type Chance = () => number;

/** Told after each round. */
export type Progress = (round: number) => void;

const HOSTS = ['anna', 'ben', 'cleo', 'dora'] as const;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Row {
  readonly id?: string;
  readonly eventId?: string;
}

async function idsIn(page: Page, store: 'sends' | 'checkIns'): Promise<readonly string[]> {
  const rows = (await page.evaluate(rowsIn, store)) as readonly Row[];
  return rows.map(({ id, eventId }) => id ?? eventId ?? '');
}

/** Sends at random in several tabs, the worker stopped each time at a random moment around the send. */
export async function soakKills(kills: number, chance: Chance, onRound: Progress): Promise<Soaked> {
  const chat = await serveChat();
  const extension = await launch();
  for (const host of HOSTS) await chat.allow(extension, host);
  const tabs = await Promise.all(HOSTS.map((host) => chat.open(extension, `/with/${host}`, host)));
  for (let round = 1; round <= kills; round += 1) {
    const tab = tabs[Math.floor(chance() * tabs.length)] ?? raise();
    await tab.bringToFront();
    await tab.click('textarea');
    const isBefore = chance() < 0.3;
    if (isBefore) await extension.killWorker();
    await sendOne(tab);
    await wait(chance() * 120);
    if (!isBefore) await extension.killWorker();
    await wait(100 + chance() * 100); // nobody sends more than a few a second
    onRound(round);
  }
  const result = await judged(extension, tabs);
  await extension.close();
  await chat.close();
  rmSync(extension.profile, { recursive: true, force: true });
  return result;
}

async function judged(extension: Extension, tabs: readonly Page[]): Promise<Soaked> {
  const counts = await Promise.all(tabs.map((tab) => tab.evaluate('window.sent')));
  const sent = counts.reduce((sum: number, one) => sum + Number(one), 0);
  const options = await extension.open('options.html');
  await ask(options, { type: 'intent/ready' });
  const read = () => idsIn(options, 'sends');
  await until(
    'the last sends',
    async () => ((await read()).length >= sent ? true : undefined),
    15_000,
  ).catch(() => undefined); // those that are missing are counted below
  await wait(3000); // time for a double to show
  const ids = await read();
  const different = new Set(ids).size;
  return { sent, stored: ids.length, lost: sent - different, doubled: ids.length - different };
}

/** A build of its own for a long run: the other one may be made anew meanwhile. */
function ownBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'andante-build-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  return folder;
}

/** Writes without a pause while the browser is killed, and opens the profile again, so many times. */
export async function soakCrashes(n: number, chance: Chance, onRound: Progress): Promise<Crashed> {
  const chat = await serveChat();
  const build = ownBuild();
  const first = await launch({ build });
  await chat.allow(first);
  const { profile } = first;
  await first.close();
  const acknowledged = new Set<string>();
  let [opened, lost, doubled] = [0, 0, 0];
  for (let round = 0; round <= n; round += 1) {
    const extension = await launch({ profile, build });
    const options = await extension.open('options.html');
    await ask(options, { type: 'intent/ready' });
    const ids = [...(await idsIn(options, 'sends')), ...(await idsIn(options, 'checkIns'))];
    opened += 1;
    lost = [...acknowledged].filter((id) => !ids.includes(id)).length;
    doubled = ids.length - new Set(ids).size;
    if (round === n) await extension.close();
    else await crash({ extension, options, chat, chance, acknowledged });
    onRound(round);
  }
  await chat.close();
  for (const folder of [profile, build]) rmSync(folder, { recursive: true, force: true });
  return { crashes: n, opened: opened - 1, acknowledged: acknowledged.size, lost, doubled };
}

interface Crash {
  readonly extension: Extension;
  readonly options: Page;
  readonly chat: Chat;
  readonly chance: Chance;
  readonly acknowledged: Set<string>;
}

async function crash({ extension, options, chat, chance, acknowledged }: Crash): Promise<void> {
  const page = await chat.open(extension);
  await sendOne(page);
  const known = await until('a send', async () => {
    const ids = await idsIn(options, 'sends');
    return ids.some((id) => !acknowledged.has(id)) ? ids : undefined;
  });
  for (const id of known) acknowledged.add(id);
  options.on('console', (message) => {
    const [word, id] = message.text().split(' ');
    if (word === 'acknowledged' && id) acknowledged.add(id);
  });
  const writing = options.evaluate(writeWithoutPause, Math.floor(chance() * 1e9));
  const sending = sendOne(page);
  await wait(100 + chance() * 500);
  const { processInfo } = await extension.cdp.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id ?? raise();
  const gone = new Promise((resolve) => extension.context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await Promise.allSettled([writing, sending, gone]);
}

interface Extended {
  readonly chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Runs inside a page of Andante until its browser is gone, so it stands for itself. */
async function writeWithoutPause(seed: number): Promise<void> {
  const { runtime } = (globalThis as unknown as Extended).chrome;
  for (let n = 0; n < 10_000; n += 1) {
    const id = `check-in-${seed}-${n}`;
    const checkIn = { id, at: Date.now(), words: ['calm'], source: 'popup' };
    const done = await runtime.sendMessage({ type: 'intent/check-in', checkIn });
    if (JSON.stringify(done) === '{"ok":true}') console.log(`acknowledged ${id}`);
  }
}

function raise(): never {
  throw new Error('There is none.');
}
