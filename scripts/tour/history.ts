import { english } from '../../tests/helpers/english.ts';
import type { Page } from '@playwright/test';
import { journalRows, type Store } from '../../tests/helpers/journal.ts';
import { chatInto } from './chat.ts';
import { totalSent } from './rows.ts';
import type { Stage } from './stage.ts';
import { insist, since, type Step } from './step.ts';

const STORES: readonly Store[] = ['sends', 'hours', 'conversations', 'checkIns', 'prompts'];

/** How the list of conversations says how many there were. */
const SENDS = /(\d+) sends?\b/;

/** Opens one page of the options, at the width of a laptop. */
async function openOptions({ extension }: Stage, tab: string): Promise<Page> {
  const page = await extension.open(`options.html#${tab}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const photograph = async (page: Page, path: string) => page.screenshot({ path, fullPage: true });

/** Sends of the two evenings by person, as they must be shown. */
function expected({ sent: { first, tonight } }: Stage) {
  return {
    days: [first.mara + first.theo, tonight.mara + tonight.theo],
    conversations: [first.mara + tonight.mara, first.theo + tonight.theo],
  };
}

async function history(stage: Stage): Promise<string> {
  const from = performance.now();
  const page = await openOptions(stage, 'history');
  await page
    .getByText(`${totalSent(stage)} sends from`)
    .first()
    .waitFor();
  const took = since(from);
  await photograph(page, stage.picture('history'));
  await page.getByText(english('options.history.table')).first().click(); // of the pace by day
  const cells = await page.getByRole('row').locator('td:first-of-type').allInnerTexts();
  const days = cells.map(Number).filter((n) => n > 0);
  await page.close();
  const wanted = expected(stage).days;
  insist(days.toReversed().join() === wanted.join(), `Days of ${days.join(' and ')} are shown.`);
  return `${totalSent(stage)} sends shown ${took} after the click, ${wanted.join(' and ')} on the two evenings: what was sent`;
}

async function conversations(stage: Stage): Promise<string> {
  const page = await openOptions(stage, 'conversations');
  const kept = page.getByText(SENDS);
  await kept.first().waitFor();
  const texts = await kept.allInnerTexts();
  await photograph(page, stage.picture('conversations'));
  await page.close();
  const counts = texts.map((text) => Number(SENDS.exec(text)?.[1]));
  const wanted = expected(stage).conversations;
  const isSame = counts.toSorted().join() === wanted.toSorted().join();
  insist(isSame, `Conversations of ${counts.join(' and ')} sends are shown.`);
  return `${counts.length} conversations, with ${wanted.join(' and ')} sends: what was sent to Mara and to Theo`;
}

async function moments(stage: Stage): Promise<string> {
  const page = await openOptions(stage, 'moments');
  for (const text of [
    'intense, clear',
    'Half a plan with a boat in it.',
    english('options.answer.break'),
  ]) {
    await page.getByText(text).waitFor();
  }
  await page.getByText(english('options.answer.carryOn')).waitFor();
  await photograph(page, stage.picture('check-ins'));
  await page.close();
  return '1 check-in with its words and its line, 2 prompts with what was answered';
}

async function deleteEverything(stage: Stage): Promise<string> {
  const page = await openOptions(stage, 'data');
  await photograph(page, stage.picture('my-data'));
  await page.getByRole('button', { name: english('options.data.deleteAll') }).click();
  await page.screenshot({ path: stage.picture('delete') });
  await page.getByRole('button', { name: /^Delete all/ }).click();
  await page.getByText(english('options.data.deleted')).waitFor();
  await page.close();
  const left = await rowCount(stage);
  insist(left === 0, `${left} rows are left.`);
  const made = await chatInto(stage, 'mara', 2);
  await stage.chat.waitForTimeout(1000);
  const after = await rowCount(stage);
  insist(after === 0, `${after} rows were written after everything was deleted.`);
  const worker = await stage.extension.worker();
  const granted = await worker.evaluate('chrome.permissions.getAll().then((all) => all.origins)');
  insist(JSON.stringify(granted) === '[]', `Still allowed: ${JSON.stringify(granted)}.`);
  return `${left} rows left, the permission taken back; ${made} sends made after it, 0 recorded`;
}

async function rowCount({ extension }: Stage): Promise<number> {
  const all = await Promise.all(STORES.map((store) => journalRows(extension, store)));
  return all.flat().length;
}

/** Looking back, and letting all of it go. */
export const LOOKING_BACK: readonly Step[] = [
  { name: 'The history, day by day', show: history },
  { name: 'The conversations, told apart', show: conversations },
  { name: 'The check-in and the prompts', show: moments },
  { name: 'Everything deleted', show: deleteEverything },
];
