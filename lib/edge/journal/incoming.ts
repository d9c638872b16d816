import { canonical } from '#lib/history/transfer/canonical';
import { join } from '#lib/history/transfer/join';
import { Entry, type ImportHow } from '#lib/model/import';
import { STORED_NAMES, keyOfRow, type StoredName, type StoredRow } from '#lib/model/stored';
import { batchesOf } from './batches';
import { addRow, findRow, putRow } from './by-key';
import { readRow } from './rows';
import type { WritableTransaction } from './schema';

/** Sets rows of a file in the waiting room. */
export async function putIncoming(
  tx: WritableTransaction,
  entries: readonly Entry[],
): Promise<void> {
  const incoming = tx.objectStore('incoming');
  await Promise.all(entries.map((entry) => incoming.add(entry)));
}

/** Drops every row that waits. */
export const dropIncoming = (tx: WritableTransaction): Promise<void> =>
  tx.objectStore('incoming').clear();

/**
 * Takes every row that waits into its store: joined with what is there, or instead of it. False, with nothing
 * changed, when there are not as many as there should be.
 */
export async function takeIncoming(
  tx: WritableTransaction,
  { how, rows }: { readonly how: ImportHow; readonly rows: number },
): Promise<boolean> {
  if ((await tx.objectStore('incoming').count()) !== rows) return false;
  if (how === 'replace') {
    await Promise.all(STORED_NAMES.map((name) => tx.objectStore(name).clear()));
  }
  for await (const batch of batchesOf(tx.objectStore('incoming'))) {
    const entries = joined(batch.map(({ row }) => readRow(Entry, row)));
    await Promise.all(entries.map(({ store, row }) => takeOne(tx, store, row)));
  }
  await dropIncoming(tx);
  return true;
}

/** Entries of the same row made one, so that all can be taken at once. */
function joined(entries: readonly Entry[]): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.store} ${keyOfRow(entry.store, entry.row as never)}`; // a row of this very store
    const known = byKey.get(key);
    const row = known ? join(entry.store, known.row as never, entry.row as never) : entry.row;
    byKey.set(key, { store: entry.store, row } as Entry);
  }
  return [...byKey.values()];
}

async function takeOne<Name extends StoredName>(
  tx: WritableTransaction,
  name: Name,
  row: StoredRow[Name],
): Promise<void> {
  const known = await findRow(tx, name, row);
  if (known === undefined) return addRow(tx, name, row);
  const next = join(name, known, row);
  if (canonical(next) !== canonical(known)) await putRow(tx, name, next);
}
