import type { Page } from '@playwright/test';
import { launch, type Extension } from '../helpers/extension';
import { setSettings } from '../helpers/seed';
import { plantLife } from './history/life';
import { seenOn, watch, type Seen } from './history/watch';

/** Sends kept; the second and third are told as ratios to the first. BENCH_SENDS=100,1000 for other numbers. */
const SIZES = (process.env['BENCH_SENDS'] ?? '100,10000,1000000').split(',').map(Number);
/** The first picture may take so many times as long as with the fewest sends. */
const MOST = 1.5;
const LOADS = 11;
/** Pictures of a history without check-ins: pace, heat, growth, steadiness. */
const PICTURES = 4;
const MINUTES = 60_000;

interface Person {
  readonly sends: number;
  readonly rows: number;
  readonly extension: Extension;
  readonly page: Page;
  readonly loads: (Seen & { readonly megabytes: number })[];
}

interface Rates {
  readonly exportRate: number;
  readonly importRate: number;
}

async function live(sends: number): Promise<Person> {
  const extension = await launch({ timeZone: 'Etc/UTC' });
  const page = await extension.open('options.html#data');
  page.setDefaultTimeout(30 * MINUTES);
  await page.locator('main h1').waitFor();
  await setSettings(page, { keepSendsDays: undefined, keepAllDays: undefined });
  const rows = await plantLife(page, sends);
  return { sends, rows, extension, page, loads: [] };
}

/** One load of the history, in a tab of its own. */
async function look({ extension: { context, id }, loads }: Person): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript(watch, PICTURES);
  await page.goto(`chrome-extension://${id}/options.html#history`);
  const seen = await seenOn(page);
  loads.push({ ...seen, megabytes: await heapOf(page) });
  await page.close();
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Rows a second, to a file and back in its place. */
async function move({ page, rows }: Person): Promise<Rates> {
  await page.reload();
  const coming = page.waitForEvent('download');
  let from = performance.now();
  await page.getByRole('button', { name: 'Save everything' }).click();
  const path = await (await coming).path();
  const exportRate = (rows / (performance.now() - from)) * 1000;
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: 'Replace what is here' }).click();
  from = performance.now();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await page.getByText('Done. It is all here.').waitFor();
  return { exportRate, importRate: (rows / (performance.now() - from)) * 1000 };
}

/** "first picture 207 ms (1.00×) · …": each figure, and as a ratio to that of the fewest sends. */
function line(person: Person, rates: Rates, least: readonly number[]): string {
  const figures = figuresOf(person, rates);
  const parts = figures.map((figure, index) => {
    const text = figure < 100 ? figure.toFixed(1) : figure.toFixed(0);
    const ratio = (figure / (least[index] ?? figure)).toFixed(2);
    return `${NAMES[index]?.join(` ${text} `)} (${ratio}×)`;
  });
  return `  ${String(person.sends).padStart(8)} sends: ${parts.join(' · ')}`;
}

const NAMES = [
  ['first picture', 'ms'],
  ['interactive', 'ms'],
  ['memory', 'MB'],
  ['export', 'rows/s'],
  ['import', 'rows/s'],
];

/** The medians of the loads, then the rates. */
function figuresOf({ loads }: Person, { exportRate, importRate }: Rates): readonly number[] {
  const median = (of: (load: Person['loads'][number]) => number) =>
    loads.map(of).sort((a, b) => a - b)[loads.length >> 1] ?? Number.NaN;
  return [
    median(({ picture }) => picture),
    median(({ interactive }) => interactive),
    median(({ megabytes }) => megabytes),
    exportRate,
    importRate,
  ];
}

const people: Person[] = [];
for (const sends of SIZES) people.push(await live(sends));
for (let load = 0; load <= LOADS; load += 1) for (const person of people) await look(person); // in turn: the machine is shared
for (const { loads } of people) loads.shift(); // the first warms up
let least: readonly number[] | undefined;
for (const person of people) {
  const rates = await move(person);
  least ??= figuresOf(person, rates);
  console.log(line(person, rates, least));
  const [picture = 0] = figuresOf(person, rates);
  if (picture > MOST * (least[0] ?? 0)) process.exitCode = 1;
  await person.extension.close();
}
