import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { launch } from '../helpers/extension';
import { page as html, serve } from '../helpers/serve';
import { report } from './figures/line';
import type { Bench } from './journal/in-page';

/** Blocks of each, in turn, and how many in a block: the clock of a page is coarse. */
const BLOCKS = 40;
const IN_BLOCK = 10;
const LEAST = 0.5;

/** The worker's own journal and pipeline, in a page of their own: what is measured is they, not the way to them. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./journal/in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const served = await serve(html('<!doctype html><meta charset="utf-8"><title>journal</title>'));
const { context, close } = await launch();
const page = await context.newPage();
await page.goto(`http://localhost:${served.port}/`);
await page.evaluate(await script());
const took = await page.evaluate(
  async ([blocks, inBlock]) => {
    const bench = await (Reflect.get(globalThis, 'begin') as () => Promise<Bench>)();
    const [ours, baseline]: [number[], number[]] = [[], []];
    for (let block = 0; block <= blocks; block += 1) {
      const both = [await bench.observe(inBlock), await bench.put(inBlock)] as const;
      if (block === 0) continue; // the first warms up
      ours.push(both[0]);
      baseline.push(both[1]);
    }
    return { ours, baseline };
  },
  [BLOCKS, IN_BLOCK] as const,
);
const perSecond = (blocks: readonly number[]) => blocks.map((ms) => (IN_BLOCK * 1000) / ms);
report('journal', [
  {
    name: 'journal: observations a second, one durable transaction each, against bare rows',
    ours: perSecond(took.ours),
    baseline: perSecond(took.baseline),
    unit: '/s',
    goal: { text: `≥ ${LEAST}×`, holds: ({ ratio }) => ratio >= LEAST },
  },
]);
await close();
await served.close();
