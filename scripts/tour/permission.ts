import { allowFromPopup, chooseFromPopup } from '../../tests/helpers/allow-from-popup.ts';
import { isolatedWorld } from '../../tests/helpers/extension.ts';
import { chatInto } from './chat.ts';
import { sendRows } from './rows.ts';
import type { Stage } from './stage.ts';
import { insist, since, type Step } from './step.ts';

/** Long enough for a send to reach the journal many times over. */
const SETTLED_MS = 1000;

async function beforePermission(stage: Stage): Promise<string> {
  await stage.chat.goto(stage.playground.at('mara'));
  const made = await chatInto(stage, 'mara', 2);
  await nothingNew(stage, 0);
  insist(!(await isolatedWorld(stage.extension, stage.chat)), 'Something of Andante runs there.');
  await stage.chat.screenshot({ path: stage.picture('before-permission') });
  return `${made} sends made, 0 recorded; no script of Andante in the page`;
}

async function allow(stage: Stage): Promise<string> {
  await stage.chat.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
  const from = performance.now();
  await allowFromPopup(stage.extension, stage.chat, stage.picture);
  const took = since(from);
  const isSame = await stage.chat.locator('body[data-loaded]').count();
  insist(isSame === 1, 'The chat page was loaded again.');
  return `popup opened, pressed and allowed in ${took}; the tab was not reloaded`;
}

async function notYetChosen(stage: Stage): Promise<string> {
  const made = await chatInto(stage, 'mara', 2);
  await nothingNew(stage, 0);
  return `${made} sends made, 0 recorded: on a site it does not know, only chosen conversations count`;
}

async function choose(stage: Stage): Promise<string> {
  const from = performance.now();
  await chooseFromPopup(stage.extension, stage.chat, stage.picture);
  return `chosen in ${since(from)}`;
}

/** After a moment there are still exactly so many sends in the journal. */
async function nothingNew(stage: Stage, before: number): Promise<void> {
  await stage.chat.waitForTimeout(SETTLED_MS);
  const { length } = await sendRows(stage);
  insist(length === before, `${length - before} sends were recorded that nobody allowed.`);
}

/** From a page nobody allowed to one conversation that is noticed. */
export const PERMISSION: readonly Step[] = [
  { name: 'A chat page is open, and Andante may not see it yet', show: beforePermission },
  { name: '“Notice my pace on this site”, from the toolbar popup', show: allow },
  { name: 'The site is allowed, the conversation not chosen', show: notYetChosen },
  { name: '“Notice my pace in this conversation”, with Mara', show: choose },
];
