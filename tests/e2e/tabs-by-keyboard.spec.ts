import { expect, test } from '@playwright/test';
import { TABS } from '../../components/options/tabs.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { seed } from '../helpers/seed.ts';
import { lived } from './lived.ts';

let extension: Extension;
test.beforeAll(async () => {
  extension = await launch();
  const page = await extension.open('options.html');
  await page.locator('main').waitFor();
  await seed(page, lived(Date.now()));
  await page.close();
});
test.afterAll(() => extension.close());

for (const tab of TABS) {
  test(`everything of the tab ${tab} is reached by Tab, and shows that it is`, async () => {
    const page = await extension.open(`options.html#${tab}`);
    await page.locator('main h1').waitFor();
    const all = await page.evaluate(markStops);
    expect(all).toBeGreaterThan(TABS.length);
    const reached = new Set<string>();
    for (let presses = 0; presses <= 2 * all && reached.size < all; presses += 1) {
      await page.keyboard.press('Tab');
      const { stop, isSeen } = await page.evaluate(focusedStop);
      if (stop === undefined) continue; // the browser's own parts, between the last and the first
      expect(isSeen, stop).toBe(true);
      reached.add(stop);
    }
    expect(reached.size).toBe(all);
    await page.close();
  });
}

/** Runs in the page: numbers everything one can use, and gives how much that is. A group of marks is one stop. */
function markStops(): number {
  const look = (one: Element) => {
    const { outline, boxShadow, borderBlockEnd } = getComputedStyle(one);
    return [outline, boxShadow, borderBlockEnd].join();
  };
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll(usable)].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.matches(':disabled, [tabindex="-1"], [hidden]'),
  );
  stops.forEach((one, index) => one.setAttribute('data-stop', String(index)));
  const before = stops.map(look);
  const isSeen = (one: Element, stop: number) => look(one) !== before[stop];
  Reflect.set(globalThis, 'isSeen', isSeen);
  return stops.length;
}

/** Runs in the page: what has the focus, and whether it looks otherwise for it. */
function focusedStop(): { stop: string | undefined; isSeen: boolean } {
  const one = document.activeElement;
  const stop = one?.getAttribute('data-stop') ?? undefined;
  if (!one || stop === undefined) return { stop: undefined, isSeen: true };
  return { stop, isSeen: Boolean(Reflect.get(globalThis, 'isSeen')(one, Number(stop))) };
}
