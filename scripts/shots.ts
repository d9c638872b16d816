import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPopup } from '../tests/helpers/popup.ts';
import { needChromium } from './setup.ts';
import { shootMatrix } from './shots/matrix.ts';
import { monthBefore } from './shots/month.ts';
import { plant } from './shots/plant.ts';
import { EVENINGS } from './tour/evenings.ts';
import { PERMISSION } from './tour/permission.ts';
import { sendRows } from './tour/rows.ts';
import { openStage, type Stage } from './tour/stage.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const ON_THE_WAY = fileURLToPath(new URL('../.output/shots', import.meta.url));
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = { wide: 1280, narrow: 360 } as const;

type Scheme = (typeof SCHEMES)[number];

const fileFor = (name: string, scheme: Scheme) => `${FOLDER}/${name}-${scheme}.png`;

/** The tour up to its prompt: everything in this picture happened by real keys. */
async function card(stage: Stage, scheme: Scheme): Promise<void> {
  for (const { show } of [...PERMISSION, ...EVENINGS]) await show(stage);
  await stage.chat.screenshot({ path: fileFor('card', scheme) });
}

async function popup(stage: Stage, scheme: Scheme): Promise<void> {
  const hands = await openPopup(stage.extension, stage.chat);
  await hands.wear(scheme);
  for (const word of ['intense', 'clear']) await hands.press('button', word);
  await stage.chat.waitForTimeout(300);
  await hands.screenshot(fileFor('popup', scheme));
  await hands.close();
}

/** One of Andante's own pages, wide and narrow. */
async function page({ extension }: Stage, name: string, scheme: Scheme): Promise<void> {
  for (const [size, width] of Object.entries(WIDTHS)) {
    const opened = await extension.open(`${name === 'history' ? 'options' : name}.html`);
    await opened.setViewportSize({ width, height: 800 });
    await opened.getByRole('heading', { level: 1 }).waitFor();
    await opened.waitForTimeout(300);
    await opened.screenshot({ path: fileFor(`${name}-${size}`, scheme) });
    await opened.close();
  }
}

/** An invented month, put into the journal before what was really sent. */
async function liveAMonth(stage: Stage): Promise<void> {
  const last = (await sendRows(stage)).at(-1);
  if (last?.thread === undefined) throw new Error('The last send has no conversation.');
  const { at, offsetMin, site, thread } = last;
  const opened = await stage.extension.open('options.html');
  await plant(opened, monthBefore({ at: at + offsetMin * 60_000, site, thread }));
  await opened.close();
}

needChromium();
for (const folder of [FOLDER, ON_THE_WAY]) mkdirSync(folder, { recursive: true });
for (const scheme of SCHEMES) {
  const stage = await openStage({ colorScheme: scheme }, ON_THE_WAY);
  try {
    await card(stage, scheme);
    await popup(stage, scheme);
    await liveAMonth(stage);
    await page(stage, 'history', scheme);
    await page(stage, 'welcome', scheme);
  } finally {
    await stage.close();
  }
  console.log(`Pictures in ${scheme}: docs/pictures`);
}
if (!process.argv.includes('--readme')) await shootMatrix();
