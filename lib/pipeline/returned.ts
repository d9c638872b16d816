import { EventId } from '#lib/model/ids';
import type { JournalReader, JournalTransaction } from '#lib/model/ports';
import { z } from '#lib/model/schema';

/** Sends that came back before they were recorded: they may still lie in the outbox, or be on their way. */
const Returned = z.array(EventId);
/** More than come back while one waits for its conversation. */
const MOST = 50;

async function read(journal: JournalReader): Promise<readonly EventId[]> {
  return Returned.safeParse(await journal.state('returned')).data ?? [];
}

/** Did this send come back before it was recorded? */
export async function hasReturned(journal: JournalReader, eventId: EventId): Promise<boolean> {
  return (await read(journal)).includes(eventId);
}

/** Keeps the id of a send that came back first, so that it is not recorded when it comes. */
export async function keepReturned(tx: JournalTransaction, eventId: EventId): Promise<void> {
  const others = (await read(tx)).filter((one) => one !== eventId);
  await tx.putState('returned', [...others, eventId].slice(-MOST));
}
