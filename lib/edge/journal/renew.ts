import { unwrap } from 'idb';
import { batchesIn, type Keyed } from './batches';
import { countRows } from './generation';
import { deleteGenerations, openGeneration } from './place';
import { readPointer, writePointer } from './pointer';
import { STORES, type JournalDatabase, type StoreName } from './schema';

/** Does this row of this store stay? */
export type Keep = (store: StoreName, row: unknown) => boolean;

/** What was copied is not what was there. */
export class RowsDiffer extends Error {
  override readonly name = 'RowsDiffer';
}

/**
 * Copies every row that stays into a new generation, compares, points to it, and deletes the old one: the only way to
 * have deleted rows leave the disk. Ended at any line it leaves the old or the new generation whole, and the next
 * opening finishes it. Nobody may write to `from` meanwhile; while the old generation is in use, it stays open: what the
 * disk refused would be lost with it. Throws RowsDiffer.
 */
export async function renewGeneration(
  from: JournalDatabase,
  keep: Keep = () => true,
): Promise<void> {
  const pointer = await readPointer();
  if (!pointer) throw new Error('There is no generation to renew.');
  await deleteGenerations(pointer.generation);
  const next = pointer.generation + 1;
  const to = await openGeneration(next);
  try {
    for (const store of STORES) await copyStore({ from, to, store, keep });
    const rows = await countRows(to);
    await writePointer({ ...pointer, generation: next, rows, renewalDue: false });
  } finally {
    to.close();
    if ((await readPointer())?.generation === next) from.close(); // nobody writes to what is not in use
  }
  await deleteGenerations(next);
}

interface Copying {
  readonly from: JournalDatabase;
  readonly to: JournalDatabase;
  readonly store: StoreName;
  readonly keep: Keep;
}

async function copyStore({ from, to, store, keep }: Copying): Promise<void> {
  let [seen, stays] = [0, 0];
  for await (const batch of batchesIn(from, store)) {
    const kept = batch.filter(({ row }) => keep(store, row));
    await putBatch(to, store, kept);
    seen += batch.length;
    stays += kept.length;
  }
  const [old, copied] = [await from.count(store), await to.count(store)];
  if (old !== seen || stays !== copied) {
    throw new RowsDiffer(`${store}: saw ${seen} of ${old} rows, copied ${copied} of ${stays}.`);
  }
}

async function putBatch(
  to: JournalDatabase,
  name: StoreName,
  batch: readonly Keyed[],
): Promise<void> {
  const tx = to.transaction(name, 'readwrite', { durability: 'strict' });
  const store = unwrap(tx.store); // rows go over as they lie, fitting or not
  const hasOwnKey = store.keyPath !== null;
  for (const { row, key } of batch) store.put(row, hasOwnKey ? undefined : key);
  await tx.done;
}
