import type { Page } from '@playwright/test';
import { allow } from '../helpers/allow';
import { isolatedWorld, launch } from '../helpers/extension';
import { page as html, serve } from '../helpers/serve';
import { report } from './figures/line';
import { isOf, traced, workOf } from './trace/trace';

const LOADS = 25;
const MOST_START_US = 1000;
const MOST_MEMORY_KB = 300;

const CHAT = `<!doctype html><meta charset="utf-8"><title>chat</title>
<div role="log"></div><textarea placeholder="Message"></textarea>`;

const isOurs = isOf(/^chrome-extension:/);
const STARTING = new Set(['EvaluateScript', 'v8.compile']);

/** Microseconds in which scripts of extensions were read and run while the page was opened. */
async function start(page: Page, address: string): Promise<number> {
  const events = await traced(page, async () => {
    await page.goto(address);
    await page.waitForLoadState('load');
  });
  const ours = events.filter((event) => STARTING.has(event.name) && isOurs(event));
  const outer = ours.filter(
    (event) =>
      !ours.some(
        (other) =>
          other !== event &&
          other.ts <= event.ts &&
          other.ts + (other.dur ?? 0) >= event.ts + (event.dur ?? 0),
      ),
  );
  return workOf(outer);
}

/** Kilobytes of script memory of the page and all that runs in it, after the garbage was collected. */
async function heap(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1000;
}

const served = await serve(html(CHAT));
const extension = await launch();
const addressOf = (host: string) => `http://${host}.localhost:${served.port}/with/anna-1234`;
await allow(extension, [new URL(addressOf('noticed')).origin]);

const starts = { noticed: [] as number[], strange: [] as number[] };
const heaps = { noticed: [] as number[], strange: [] as number[] };
let worldsOfStranger = 0;
for (let load = 0; load <= LOADS; load += 1) {
  for (const host of ['strange', 'noticed'] as const) {
    const page = await extension.context.newPage();
    const took = await start(page, addressOf(host));
    if (load > 0) starts[host].push(took); // the first warms up
    await page.click('textarea');
    await page.keyboard.type('hello');
    if (load > 0) heaps[host].push(await heap(page));
    if (host === 'strange' && (await isolatedWorld(extension, page))) worldsOfStranger += 1;
    await page.close();
  }
}
report('page', [
  {
    name: 'sensor start: read and run at document_start',
    ours: starts.noticed,
    baseline: starts.strange,
    unit: 'µs',
    goal: { text: `≤ ${MOST_START_US} µs`, holds: ({ ours }) => ours <= MOST_START_US },
  },
  {
    name: 'memory of a tab, script heap',
    ours: heaps.noticed,
    baseline: heaps.strange,
    unit: 'kB',
    goal: {
      text: `at most ${MOST_MEMORY_KB} kB more`,
      holds: ({ ours, baseline }) => ours - baseline <= MOST_MEMORY_KB,
    },
  },
  {
    name: `scripts of Andante in ${LOADS + 1} pages not allowed`,
    ours: [worldsOfStranger],
    baseline: [0],
    unit: '',
    goal: { text: 'none', holds: ({ ours }) => ours === 0 },
  },
]);
await extension.close();
await served.close();
