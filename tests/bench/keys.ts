import type { Page } from '@playwright/test';
import { allow } from '../helpers/allow';
import { serveComposers } from '../helpers/composer-pages';
import { launch } from '../helpers/extension';
import { report, quantile, type Line } from './figures/line';
import { isOf, traced, workOf, type TraceEvent } from './trace/trace';

/** Elements on the page, beside the composer. */
const NODES = 10_000;
const KEYS = 400;
const ROUNDS = 3;
const MOST_MEDIAN_US = 20;
const MOST_P99_US = 200;
const LONG_US = 50_000;

const isSensor = isOf(/^chrome-extension:.*\/(sensor|anywhere)\.js|\/sites\//);
type Host = 'noticed' | 'strange';

interface Typed {
  /** Microseconds of Andante's own code within each keydown, `beforeinput` and what follows at once. */
  readonly added: readonly number[];
  /** Microseconds of all listeners of each keydown. */
  readonly keydowns: readonly number[];
  readonly longTasks: number;
  readonly forcedLayouts: number;
}

async function open(page: Page, origin: string, editor: string): Promise<void> {
  const file = editor === 'textarea' ? 'plain' : editor;
  await page.goto(`${origin}/start?page=${file}&editor=${editor}`);
  await page.waitForFunction(() => 'desk' in window);
  await page.evaluate((nodes) => {
    const crowd = document.createElement('div');
    crowd.style.cssText = 'height:60px;overflow:auto';
    for (let i = 0; i < nodes; i += 1) crowd.append(document.createElement('span'), ' ');
    document.body.append(crowd);
  }, NODES);
  await page.bringToFront();
  await page.evaluate(() => window.desk?.focus());
  await page.keyboard.type('warm up, warm up');
}

async function type(page: Page): Promise<Typed> {
  const events = await traced(page, async () => {
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('a');
  });
  const keydowns = events.filter((event) => isDispatch(event, 'keydown'));
  const ours = events.filter((event) => event.name === 'FunctionCall' && isSensor(event));
  const added = keydowns.map((keydown, index) => {
    const until = keydowns[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    return workOf(ours.filter(({ ts }) => ts >= keydown.ts && ts < until));
  });
  return {
    added,
    keydowns: keydowns.map((keydown) => workOf([keydown])),
    longTasks: ours.filter(({ dur = 0 }) => dur > LONG_US).length,
    forcedLayouts: events.filter((event) => isForced(event, ours)).length,
  };
}

const isDispatch = ({ name, args }: TraceEvent, type: string) =>
  name === 'EventDispatch' && args.data?.['type'] === type;

/** A layout or style pass that began while Andante's own code ran was asked for by it. */
const isForced = ({ name, ts }: TraceEvent, ours: readonly TraceEvent[]) =>
  (name === 'Layout' || name === 'UpdateLayoutTree') &&
  ours.some((own) => ts >= own.ts && ts <= own.ts + (own.dur ?? 0));

const served = await serveComposers();
const extension = await launch({ args: ['--host-resolver-rules=MAP *.localhost 127.0.0.1'] });
const originOf = (name: Host) => `http://${name}.localhost:${served.port}`;
await allow(extension, [originOf('noticed')]);
const page = await extension.context.newPage();
const lines: Line[] = [];
for (const editor of ['textarea', 'lexical']) {
  const rounds: Record<Host, Typed[]> = { noticed: [], strange: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['strange', 'noticed'] as const) {
      await open(page, originOf(name), editor);
      rounds[name].push(await type(page));
    }
  }
  const all = (name: Host, of: (typed: Typed) => readonly number[]) => rounds[name].flatMap(of);
  const added = all('noticed', (typed) => typed.added);
  const strangers = all('strange', (typed) => typed.keydowns); // what the page itself does on a key
  const count = (of: (typed: Typed) => number) => rounds.noticed.reduce((n, one) => n + of(one), 0);
  lines.push(
    {
      name: `${editor}: Andante's code per key, by tracing`,
      ours: added,
      baseline: strangers,
      unit: 'µs',
      goal: { text: `≤ ${MOST_MEDIAN_US} µs`, holds: ({ ours }) => ours <= MOST_MEDIAN_US },
    },
    {
      name: `${editor}: the same, 99 of 100`,
      ours: [quantile(added, 0.99)],
      baseline: [quantile(strangers, 0.99)],
      unit: 'µs',
      goal: { text: `≤ ${MOST_P99_US} µs`, holds: ({ ours }) => ours <= MOST_P99_US },
    },
    {
      name: `${editor}: a whole keydown, all listeners`,
      ours: all('noticed', (typed) => typed.keydowns),
      baseline: strangers,
      unit: 'µs',
      goal: {
        text: `at most ${MOST_MEDIAN_US} µs more`,
        holds: ({ ours, baseline }) => ours - baseline <= MOST_MEDIAN_US,
      },
    },
    {
      name: `${editor}: long tasks and forced layouts in ${added.length} keys`,
      ours: [count((typed) => typed.longTasks + typed.forcedLayouts)],
      baseline: [0],
      unit: '',
      goal: { text: 'none', holds: ({ ours }) => ours === 0 },
    },
  );
}
report('keys', lines);
await extension.close();
await served.close();
