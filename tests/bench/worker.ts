import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { allow } from '../helpers/allow';
import { isolatedWorld, launch, type Extension } from '../helpers/extension';
import { page as html, serve } from '../helpers/serve';
import { emptyExtension } from './figures/empty-extension';
import { report, type Line } from './figures/line';

const AWAKE = 40;
const ASLEEP = 12;
const MOST_AWAKE = 2;
const MOST_ASLEEP = 1.5;
/** The worker takes sixty at once and five a second: no measured message may be one too many. */
const PAUSE_MS = 250;

const served = await serve(
  html(
    '<!doctype html><meta charset="utf-8"><title>chat</title><textarea placeholder="Message"></textarea>',
  ),
);
const origin = `http://chat.localhost:${served.port}`;

type Ask = (message: object) => Promise<number>;

/** Asks the worker from the extension's own world in the page; milliseconds until the answer. */
async function voiceIn(extension: Extension, page: Page): Promise<Ask> {
  const run = await isolatedWorld(extension, page);
  if (!run) throw new Error('No script of the extension runs in this page.');
  return async (message) =>
    Number(
      await run(`(async () => {
        const from = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
        if (answer?.ok !== true) throw new Error('The worker refused: ' + JSON.stringify(answer));
        return performance.now() - from;
      })()`),
    );
}

async function voiceOf(extension: Extension): Promise<Ask> {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/with/anna-1234`);
  await page.click('textarea');
  return voiceIn(extension, page);
}

const send = () => ({
  type: 'sensor/report',
  report: {
    kind: 'send',
    eventId: crypto.randomUUID(),
    at: Date.now(),
    offsetMin: 0,
    site: new URL(origin).host,
    origin,
    thread: { id: 'anna-1234', weak: false },
  },
});
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const nothing = emptyExtension();
const [andante, empty] = await Promise.all([launch(), launch({ build: nothing })]);
await allow(andante, [origin]);
const [say, sayNothing] = [await voiceOf(andante), await voiceOf(empty)];

/** Both in turn, so that what else the machine does falls on both. */
async function compare(
  times: number,
  before: (extension: Extension) => Promise<void>,
): Promise<Pick<Line, 'ours' | 'baseline'>> {
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let time = 0; time <= times; time += 1) {
    await before(andante);
    const took = await say(send());
    await before(empty);
    const tookNothing = await sayNothing(send());
    if (time === 0) continue; // the first warms up
    ours.push(took);
    baseline.push(tookNothing);
  }
  return { ours, baseline };
}

const atMost = (most: number) => ({
  text: `≤ ${most}×`,
  holds: ({ ratio }: { ratio: number }) => ratio <= most,
});
report('worker', [
  {
    name: 'send to verdict, worker awake, against an empty message to an empty worker',
    unit: 'ms',
    goal: atMost(MOST_AWAKE),
    ...(await compare(AWAKE, async () => void (await pause()))),
  },
  {
    name: 'send to verdict, worker asleep, against an empty worker asleep',
    unit: 'ms',
    goal: atMost(MOST_ASLEEP),
    ...(await compare(ASLEEP, async (extension) => {
      await extension.killWorker();
      await pause();
    })),
  },
]);
await Promise.all([andante.close(), empty.close(), served.close()]);
rmSync(nothing, { recursive: true, force: true });
