import { rmSync } from 'node:fs';
import { launch, type Extension } from '../helpers/extension';
import { emptyExtension } from './figures/empty-extension';
import { report } from './figures/line';

const OPENINGS = 25;
const MOST = 1.5;

/** To be added to a page before it loads: notes when the first button stands there and the page has rested since. */
function watch(): void {
  const look = () => {
    if (!document.querySelector('button')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Reflect.set(globalThis, 'ready', performance.now())),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from entering the popup's address to a button that can be pressed. */
async function opening({ context, id }: Extension): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.addInitScript(watch);
  await page.goto(`chrome-extension://${id}/popup.html`);
  const ready = await page.waitForFunction(() => Reflect.get(globalThis, 'ready') as number);
  const took = await ready.jsonValue();
  await page.close();
  return took;
}

const nothing = emptyExtension();
const [andante, empty] = await Promise.all([launch(), launch({ build: nothing })]);
const [ours, baseline]: [number[], number[]] = [[], []];
for (let time = 0; time <= OPENINGS; time += 1) {
  const took = [await opening(andante), await opening(empty)] as const;
  if (time === 0) continue; // the first warms up
  ours.push(took[0]);
  baseline.push(took[1]);
}
report('popup', [
  {
    name: 'popup: opened to interactive, against a popup with one button',
    ours,
    baseline,
    unit: 'ms',
    goal: { text: `≤ ${MOST}×`, holds: ({ ratio }) => ratio <= MOST },
  },
]);
await Promise.all([andante.close(), empty.close()]);
rmSync(nothing, { recursive: true, force: true });
