import { CheckIn } from '../../lib/model/check-in.ts';
import { Conversation } from '../../lib/model/conversation.ts';
import { PromptRecord } from '../../lib/model/prompt.ts';
import type { JournalTransaction } from '../../lib/model/ports.ts';
import { Reflection } from '../../lib/model/reflection.ts';
import { HourCount, Send } from '../../lib/model/send.ts';

/** Two conversations, as codes. */
export const ANNA = Conversation.shape.thread.parse('anna'.padEnd(22, 'a'));
export const BERT = Conversation.shape.thread.parse('bert'.padEnd(22, 'b'));

/** The first instant of the rows below. */
export const T0 = Date.parse('2026-03-01T12:00:00Z');

export const sendOf = (id: string, change: object = {}): Send =>
  Send.parse({
    eventId: id.padEnd(36, '-'),
    at: T0,
    offsetMin: 60,
    site: 'tinder',
    thread: ANNA,
    ...change,
  });
export const hourOf = (change: object = {}): HourCount =>
  HourCount.parse({ day: '2026-03-01', thread: ANNA, hour: 13, n: 1, ...change });
export const conversationOf = (change: object = {}): Conversation =>
  Conversation.parse({
    thread: ANNA,
    site: 'tinder',
    weak: false,
    firstAt: T0,
    lastAt: T0,
    noticed: true,
    ...change,
  });
export const checkInOf = (id: string, change: object = {}): CheckIn =>
  CheckIn.parse({ id: id.padEnd(12, '-'), at: T0, words: ['calm'], source: 'popup', ...change });
export const reflectionOf = (id: string, change: object = {}): Reflection =>
  Reflection.parse({ id: id.padEnd(12, '-'), at: T0, thread: ANNA, qualities: {}, ...change });
export const promptOf = (id: string, change: object = {}): PromptRecord =>
  PromptRecord.parse({
    id: id.padEnd(12, '-'),
    at: T0,
    reasons: ['surge'],
    text: 'surge-1',
    measures: [],
    fate: 'shown',
    ...change,
  });

/** One row or more in every store. */
export async function writeLife(tx: JournalTransaction, sends = 3): Promise<void> {
  for (let index = 0; index < sends; index += 1) {
    await tx.addSend(sendOf(`send-${index}`, { at: T0 + index }));
    await tx.countHour(hourOf(), 1);
  }
  await tx.putConversation(conversationOf({ name: 'Anna' }));
  await tx.putCheckIn(checkInOf('check-in', { note: 'by the window', thread: ANNA }));
  await tx.putReflection(reflectionOf('reflection'));
  await tx.putPrompt(promptOf('prompt', { thread: ANNA }));
  await tx.putState('health', { 'https://tinder.com': { lastSendAt: T0 } });
}
