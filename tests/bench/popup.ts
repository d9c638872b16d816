import { rmSync } from 'node:fs';
import { launch, type Extension } from '../helpers/extension';
import { emptyExtension } from './figures/empty-extension';
import { report } from './figures/line';

const OPENINGS = 25;
const MOST = 1.5;

/** What stands there when one can begin, and when all of it is there. */
const STAGES = ['button', 'main > :last-child:is(nav, button)'];

/** To be added to a page before it loads: notes when each of these stands there and the page has rested since. */
function watch(stages: readonly string[]): void {
  const seen: number[] = [];
  Reflect.set(globalThis, 'seen', seen);
  const waiting = new Set(stages.keys());
  const look = () => {
    for (const stage of waiting) {
      if (!document.querySelector(stages[stage] ?? '')) continue;
      waiting.delete(stage);
      requestAnimationFrame(() => setTimeout(() => (seen[stage] = performance.now())));
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from entering the popup's address to a button that can be pressed, and to all that is read. */
async function opening({ context, id }: Extension): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.addInitScript(watch, STAGES);
  await page.goto(`chrome-extension://${id}/popup.html`);
  const ready = await page.waitForFunction((all) => {
    const seen = Reflect.get(globalThis, 'seen') as number[];
    return Object.keys(seen).length === all && seen;
  }, STAGES.length);
  const took = (await ready.jsonValue()) || [];
  await page.close();
  return took;
}

const nothing = emptyExtension();
const [andante, empty] = await Promise.all([launch(), launch({ build: nothing })]);
const openings: (readonly [ours: readonly number[], baseline: readonly number[]])[] = [];
for (let time = 0; time <= OPENINGS; time += 1) {
  const took = [await opening(andante), await opening(empty)] as const;
  if (time === 0) continue; // the first warms up
  openings.push(took);
}
const of = (stage: number) => ({
  ours: openings.map(([ours]) => ours[stage] ?? Number.NaN),
  baseline: openings.map(([, baseline]) => baseline[stage] ?? Number.NaN),
});
report('popup', [
  {
    name: 'popup: opened to interactive, against a popup with one button',
    ...of(0),
    unit: 'ms',
    goal: { text: `≤ ${MOST}×`, holds: ({ ratio }) => ratio <= MOST },
  },
  {
    name: 'popup: opened to everything read and shown, against the same',
    ...of(1),
    unit: 'ms',
    goal: { text: 'told', holds: () => true },
  },
]);
await Promise.all([andante.close(), empty.close()]);
rmSync(nothing, { recursive: true, force: true });
