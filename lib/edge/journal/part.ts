import type { DayClock } from '#lib/history/days';
import { partOf, type Part } from '#lib/history/part';
import { Conversation } from '#lib/model/conversation';
import type { Counts, Selection } from '#lib/model/selection';
import { STORED, STORED_NAMES, type StoredName, type StoredRow } from '#lib/model/stored';
import { batchesOf, type Keyed } from './batches';
import { readRow, readRows } from './rows';
import type { ReadableTransaction, WritableTransaction } from './schema';

/** How many rows of each store a selection means. */
export async function countPart(
  tx: ReadableTransaction,
  selection: Selection,
  clock: DayClock,
): Promise<Counts> {
  const part = await partIn(tx, selection, clock);
  const counts = { ...NONE };
  for (const name of STORED_NAMES) {
    for await (const rows of rowsIn(tx, name, part)) counts[name] += rows.length;
  }
  return counts;
}

/** Deletes every row a selection means. */
export async function deletePart(
  tx: WritableTransaction,
  selection: Selection,
  clock: DayClock,
): Promise<number> {
  const part = await partIn(tx, selection, clock);
  let gone = 0;
  for (const name of STORED_NAMES) {
    for await (const rows of rowsIn(tx, name, part)) {
      for (const { key } of rows) await tx.objectStore(name).delete(IDBKeyRange.only(key));
      gone += rows.length;
    }
  }
  return gone;
}

const NONE: Record<StoredName, number> = {
  sends: 0,
  hours: 0,
  conversations: 0,
  checkIns: 0,
  reflections: 0,
  prompts: 0,
};

async function partIn(
  tx: ReadableTransaction,
  selection: Selection,
  clock: DayClock,
): Promise<Part> {
  const rows = readRows(Conversation, await tx.objectStore('conversations').getAll());
  const ofSite = rows.filter((row) => selection.kind === 'site' && row.site === selection.site);
  return partOf(selection, { ...clock, threads: new Set(ofSite.map(({ thread }) => thread)) });
}

async function* rowsIn(
  tx: ReadableTransaction,
  name: StoredName,
  part: Part,
): AsyncGenerator<readonly Keyed[]> {
  const isIn = part[name] as (row: StoredRow[StoredName]) => boolean; // asked for rows of this very store only
  for await (const batch of batchesOf(tx.objectStore(name))) {
    yield batch.filter(({ row }) => isIn(readRow(STORED[name], row)));
  }
}
