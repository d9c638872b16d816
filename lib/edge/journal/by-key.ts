import { STORED, type StoredName, type StoredRow } from '#lib/model/stored';
import { readRow } from './rows';
import type { ReadableTransaction, WritableTransaction } from './schema';

type Find = {
  readonly [Name in StoredName]: (
    tx: ReadableTransaction,
    row: StoredRow[Name],
  ) => Promise<unknown>;
};

const FIND: Find = {
  sends: (tx, { eventId }) => tx.objectStore('sends').index('eventId').get(eventId),
  hours: (tx, { day, thread, hour }) => tx.objectStore('hours').get([day, thread, hour]),
  conversations: (tx, { thread }) => tx.objectStore('conversations').get(thread),
  checkIns: (tx, { id }) => tx.objectStore('checkIns').get(id),
  reflections: (tx, { id }) => tx.objectStore('reflections').get(id),
  prompts: (tx, { id }) => tx.objectStore('prompts').get(id),
};

/** The row stored under the key of this one. Throws JournalUnreadable when it does not fit its schema. */
export async function findRow<Name extends StoredName>(
  tx: ReadableTransaction,
  name: Name,
  row: StoredRow[Name],
): Promise<StoredRow[Name] | undefined> {
  const found = await FIND[name](tx, row);
  return found === undefined ? undefined : (readRow(STORED[name], found) as StoredRow[Name]); // the schema of this very store
}

/** Stores a row in the place of the one with its key, if there is one. */
export async function putRow<Name extends StoredName>(
  tx: WritableTransaction,
  name: Name,
  row: StoredRow[Name],
): Promise<void> {
  if (name !== 'sends') {
    await tx.objectStore(name).put(row as never); // a row of this very store
    return;
  }
  const sends = tx.objectStore('sends');
  const send = row as StoredRow['sends']; // the branch says so
  const key = await sends.index('eventId').getKey(send.eventId);
  await sends.put(send, key);
}
