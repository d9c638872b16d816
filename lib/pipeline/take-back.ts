import type { Conversation } from '#lib/model/conversation';
import type { EventId } from '#lib/model/ids';
import type { Retraction } from '#lib/model/observation';
import { Pending } from '#lib/model/pending';
import type { Journal, JournalTransaction } from '#lib/model/ports';
import type { Send } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';
import { parsePolicy, withoutTry } from '#lib/prompt/policy-state';
import { optionsOf } from '#lib/tempo/options';
import { parseState } from '#lib/tempo/parse-state';
import { retract } from '#lib/tempo/retract';
import { countAfterPrompts } from './after-prompts';
import { hourOf } from './hour-of';
import { keepReturned } from './returned';

/**
 * Takes a send back that the page returned: its row, its hour, its conversation, what it taught, and a prompt that is
 * on its way because of it. One that was not recorded yet will not be. Gives whether there was a row.
 */
export function takeBack(
  journal: Journal,
  { eventId }: Retraction,
  settings: Settings,
): Promise<boolean> {
  return journal.transact(async (tx) => {
    const wasThere = await takeBackIn(tx, eventId, settings);
    if (!wasThere) await keepReturned(tx, eventId);
    return wasThere;
  });
}

/** The same in a transaction that is open, for a send that is there. Gives whether it was. */
export async function takeBackIn(
  tx: JournalTransaction,
  eventId: EventId,
  settings: Settings,
): Promise<boolean> {
  const send = await tx.send(eventId);
  if (send === undefined) return false;
  await tx.deleteSend(eventId);
  await tx.countHour(hourOf(send, settings), -1);
  await countAfterPrompts(tx, send.at, -1);
  const state = parseState(await tx.state('detector'));
  await tx.putState('detector', retract(state, send, optionsOf(settings)));
  await takeFromConversation(tx, send);
  await dropPrompt(tx, send);
  return true;
}

/** Its first and last send are those that stay; one without any, of which the user said nothing, goes. */
async function takeFromConversation(tx: JournalTransaction, { thread, at }: Send): Promise<void> {
  const known = thread === undefined ? undefined : await tx.conversation(thread);
  if (known === undefined) return;
  const left = await tx.sendsOf(known.thread, { from: known.firstAt, to: known.lastAt + 1 });
  const isEmpty = left.length === 0 && known.firstAt === at;
  if (isEmpty && isUntouched(known)) return tx.deleteConversation(known.thread);
  await tx.putConversation(withoutSendAt(at, known, left));
}

function withoutSendAt(at: number, known: Conversation, left: readonly Send[]): Conversation {
  const firstAt = known.firstAt === at ? (left[0]?.at ?? at) : known.firstAt;
  const lastAt = known.lastAt === at ? (left.at(-1)?.at ?? firstAt) : known.lastAt;
  return { ...known, firstAt, lastAt };
}

/** Has the user said nothing about it? */
function isUntouched({ name, noticed, pausedUntil }: Conversation): boolean {
  return noticed && name === undefined && pausedUntil === undefined;
}

/** A prompt still on its way because of this send is dropped, and its reasons may be tried again. */
async function dropPrompt(tx: JournalTransaction, { at, thread }: Send): Promise<void> {
  const waiting = Pending.safeParse(await tx.state('pending')).data;
  const isOfSend = waiting?.at === at && waiting.record.thread === thread;
  if (waiting?.stage !== 'due' || !isOfSend) return;
  await tx.putState('pending', undefined);
  await tx.putState('policy', withoutTry(parsePolicy(await tx.state('policy')), at));
}
