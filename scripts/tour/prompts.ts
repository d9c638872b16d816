import { english } from '../../tests/helpers/english.ts';
import { handsOn, sendTo, until, type Hands } from '../../tests/helpers/hands.ts';
import { promptRows } from './rows.ts';
import type { Stage } from './stage.ts';
import { insist, since } from './step.ts';

/** Eyes and hands on the chat tab that reach into the card's closed root, as assistive technology does. */
export const handsOnChat = async ({ extension, chat }: Stage): Promise<Hands> =>
  handsOn(sendTo(await extension.context.newCDPSession(chat)));

/** Waits for the prompt with this number to be on screen, and takes its picture. Gives its heading and figures. */
export async function meet(stage: Stage, number: number, name: string): Promise<string> {
  const from = performance.now();
  const shown = await until(
    `prompt ${number} to be shown`,
    async () => (await promptRows(stage))[number - 1],
    15_000,
  );
  const took = since(from);
  const hands = await handsOnChat(stage);
  const heading = await until('the card', async () => (await hands.names('heading')).at(-1));
  await stage.chat.waitForTimeout(400);
  await stage.chat.screenshot({ path: stage.picture(name) });
  insist(await hands.has('button', english('act.carryOn')), 'The card has no “Carry on”.');
  const box = stage.chat.getByRole('textbox', { name: 'Message' });
  const isWritable = await box.evaluate((element) => element === document.activeElement);
  insist(isWritable, 'The card took the focus from the message box.');
  return `“${heading}”, because of ${shown.reasons.join(', ')}, ${took} after the last send; the caret stayed in the box`;
}

/** Presses a button of the card and waits for the journal to say so. Gives what it says. */
export async function answerWith(stage: Stage, button: string): Promise<string> {
  const hands = await handsOnChat(stage);
  await hands.press('button', button);
  return until('the answer in the journal', async () => (await promptRows(stage)).at(-1)?.answer);
}
