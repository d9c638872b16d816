import { english } from '../../tests/helpers/english.ts';
import { chooseFromPopup } from '../../tests/helpers/allow-from-popup.ts';
import { chatInto } from './chat.ts';
import { moveClock } from './clock.ts';
import { answerWith, meet } from './prompts.ts';
import { chatNoticed, sendRows, wall, type SendRow } from './rows.ts';
import type { Stage } from './stage.ts';
import { insist, type Step } from './step.ts';

/** Two evenings ago, in minutes: the quiet time after a first prompt is over by then. */
const FIRST_EVENING = -49 * 60;
/** How long before the true time this evening begins, in minutes, and how far apart its first sends lie. */
const EARLIER = -44;
const APART = 5;
/** When the quick part comes: before the true time by more than the pause that follows it. */
const QUICK = -4;

async function firstEvening(stage: Stage): Promise<string> {
  await moveClock(stage, FIRST_EVENING);
  const rows = await chatNoticed(stage, 'first', { person: 'mara', count: 22 });
  return `${stage.sent.first.mara} sends made, ${rows.length} recorded, from ${wall(rows.at(0))} on, two nights ago`;
}

async function firstTap(stage: Stage): Promise<string> {
  const met = await meet(stage, 1, 'hello');
  const answer = await answerWith(stage, english('act.carryOn'));
  insist(answer === 'carry-on', `The journal says ${answer}.`);
  return `${met}; answered with ${answer}`;
}

async function secondConversation(stage: Stage): Promise<string> {
  await moveClock(stage, EARLIER);
  const [mara] = await sendRows(stage);
  const unseen = await chatInto(stage, 'theo', 2);
  await chooseFromPopup(stage.extension, stage.chat, (name) => stage.picture(`theo-${name}`));
  const [theo] = await chatNoticed(stage, 'tonight', { person: 'theo', count: 1 });
  insist(mara?.thread !== undefined && theo?.thread !== undefined, 'A send has no conversation.');
  insist(mara.thread !== theo.thread, 'Both conversations have the same code.');
  return `${unseen} sends before it was chosen: 0 recorded; 1 after: 1 recorded, under a code of its own`;
}

async function tonight(stage: Stage): Promise<string> {
  const rows: SendRow[] = [];
  const took: number[] = [];
  for (let minutes = EARLIER + APART; minutes <= QUICK; minutes += APART) {
    await moveClock(stage, minutes);
    const from = performance.now();
    rows.push(...(await chatNoticed(stage, 'tonight', { person: 'mara', count: 1 })));
    took.push(performance.now() - from);
  }
  rows.push(...(await chatNoticed(stage, 'tonight', { person: 'theo', count: 40 })));
  const threads = new Set(rows.map(({ thread }) => thread));
  insist(threads.size === 2 && !threads.has(undefined), `${threads.size} conversations, not 2.`);
  await stage.chat.screenshot({ path: stage.picture('late-evening') });
  const median = took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? NaN;
  return [
    `${rows.length} sends made, ${rows.length} recorded, in ${threads.size} conversations,`,
    `from ${wall(rows.at(0))} to ${wall(rows.at(-1))};`,
    `typed, sent and in the journal in ${Math.round(median)} ms (median of ${took.length})`,
  ].join(' ');
}

/** Two evenings by a moved clock, with the first tap on the shoulder after the first. */
export const EVENINGS: readonly Step[] = [
  { name: 'A quick evening with Mara, by a clock set back 49 hours', show: firstEvening },
  { name: 'A first tap on the shoulder', show: firstTap },
  { name: 'Tonight: a second conversation, chosen too', show: secondConversation },
  { name: 'Late and quick, to both, by a clock that moves on in steps', show: tonight },
  { name: 'One gentle prompt', show: (stage) => meet(stage, 2, 'card') },
];
