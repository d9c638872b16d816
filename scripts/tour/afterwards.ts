import { english } from '../../tests/helpers/english.ts';
import { until } from '../../tests/helpers/hands.ts';
import { journalRows } from '../../tests/helpers/journal.ts';
import { openPopup } from '../../tests/helpers/popup.ts';
import { moveClock } from './clock.ts';
import { answerWith, handsOnChat } from './prompts.ts';
import { chatNoticed, promptRows, type CheckInRow } from './rows.ts';
import type { Stage } from './stage.ts';
import { insist, since, type Step } from './step.ts';

/** So many seconds the countdown may have lost to pressing and looking. */
const SLACK_S = 10;
/** Colours change softly: a picture waits for that. */
const SOFT_CHANGE_MS = 300;
/** A card waits for five seconds without keys. */
const LONGER_THAN_A_CARD_WAITS_MS = 7000;

async function takeBreak(stage: Stage): Promise<string> {
  const answer = await answerWith(stage, english('act.break3'));
  insist(answer === 'break-3', `The journal says ${answer}.`);
  const hands = await handsOnChat(stage);
  const left = await until('the countdown', async () => secondsIn(await hands.names('StaticText')));
  insist(left <= 180 && left > 180 - SLACK_S, `The countdown stands at ${left} s.`);
  await stage.chat.waitForTimeout(1200);
  await stage.chat.screenshot({ path: stage.picture('pause') });
  const meanwhile = await chatNoticed(stage, 'tonight', { person: 'theo', count: 1 });
  return `answered with ${answer}; ${left} s left on the countdown; it holds nothing back: 1 send made, ${meanwhile.length} recorded`;
}

async function breakOver(stage: Stage): Promise<string> {
  await moveClock(stage, 0);
  const hands = await handsOnChat(stage);
  await until('the pause to be over', async () =>
    (await hands.names('StaticText')).includes(english('card.break.over')) ? true : undefined,
  );
  await stage.chat.screenshot({ path: stage.picture('pause-over') });
  await hands.press('button', english('card.close'));
  return 'nobody waited: the clock was moved on to the true time';
}

async function checkIn(stage: Stage): Promise<string> {
  const popup = await openPopup(stage.extension, stage.chat);
  const from = performance.now();
  for (const word of ['intense', 'clear']) await popup.press('button', word);
  await popup.press('textbox', english('checkIn.note'));
  await popup.type('Half a plan with a boat in it.');
  await stage.chat.waitForTimeout(SOFT_CHANGE_MS);
  await popup.screenshot(stage.picture('check-in'));
  await popup.press('button', english('checkIn.save'));
  const rows = await until('the check-in in the journal', async () => {
    const kept = await journalRows<CheckInRow>(stage.extension, 'checkIns');
    return kept.length > 0 ? kept : undefined;
  });
  const took = since(from);
  await until('an answer', async () =>
    (await popup.has('button', english('popup.answer.again'))) ? true : undefined,
  );
  await popup.screenshot(stage.picture('check-in-answer'));
  await popup.close();
  const [row] = rows;
  insist(rows.length === 1, `${rows.length} check-ins instead of 1.`);
  insist(row?.words.join() === 'intense,clear', `It kept ${row?.words.join(', ')} instead.`);
  insist(row.note === 'Half a plan with a boat in it.', `It kept the line “${row.note}”.`);
  return `2 words and a line, kept ${took} after the first tap`;
}

async function stayQuiet(stage: Stage): Promise<string> {
  const rows = await chatNoticed(stage, 'tonight', { person: 'mara', count: 10 });
  await stage.chat.waitForTimeout(LONGER_THAN_A_CARD_WAITS_MS);
  const { length } = await promptRows(stage);
  insist(length === 2, `It spoke ${length - 1} times tonight.`);
  return `10 more sends made, ${rows.length} recorded, still 1 prompt tonight`;
}

/** What the person does with the prompt, and after it. */
export const AFTERWARDS: readonly Step[] = [
  { name: 'An act: the three-minute pause, with its countdown', show: takeBreak },
  { name: 'The pause ends', show: breakOver },
  { name: 'A check-in from the toolbar', show: checkIn },
  { name: 'Writing on, Andante stays out of the way', show: stayQuiet },
];

function secondsIn(texts: readonly string[]): number | undefined {
  const shown = texts.map((text) => /^(\d+):(\d\d)$/.exec(text)).find((found) => found !== null);
  return shown ? Number(shown[1]) * 60 + Number(shown[2]) : undefined;
}
