import type { Person, Stage } from './stage.ts';

const LINES = [
  'Lyon, then nothing until the sea.',
  'I have a map of it somewhere.',
  'You would like the dining car.',
  'It has lamps.',
  'Small green ones.',
  'Are you still up?',
  'Me too.',
  'I should sleep, really.',
  'One more thing, though.',
  'Do you get seasick?',
  'Asking for a plan I do not have yet.',
  'Well, half a plan.',
  'It has a boat in it.',
];

/** Quicker than anyone writes, and slow enough to be taken for a person: a burst no hand can make is refused. */
const BETWEEN_MS = 220;

/** Opens the conversation with one person. */
export async function turnTo({ chat }: Stage, person: Person): Promise<void> {
  if (chat.url().endsWith(`/${person}`)) return;
  await chat.locator(`a[href="/messages/${person}"]`).click();
}

/** Writes and sends so many messages to one person by real keys. Returns how many. */
export async function chatInto(stage: Stage, person: Person, count: number): Promise<number> {
  const { chat } = stage;
  await chat.bringToFront();
  await turnTo(stage, person);
  await chat.getByRole('textbox', { name: 'Message' }).focus();
  const said = await chat.locator('.log .me').count();
  for (let n = said; n < said + count; n += 1) {
    await chat.keyboard.type(LINES[n % LINES.length] ?? '');
    await chat.keyboard.press('Enter');
    await chat.waitForTimeout(BETWEEN_MS);
  }
  return count;
}
