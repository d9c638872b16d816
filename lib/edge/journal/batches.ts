import type { IDBPObjectStore } from 'idb';
import type { JournalDatabase, StoreName } from './schema';

/** Rows read at once: about 200 kB. */
const BATCH = 1000;

/** What can be read in batches: a store, in a transaction that stays open meanwhile. */
type Readable = Pick<IDBPObjectStore, 'getAll' | 'getAllKeys'>;

/** A row with the key it is stored under. */
export interface Keyed {
  readonly key: IDBValidKey;
  readonly row: unknown;
}

/** Every row of a store in the order of its keys, in batches, so that it is never whole in memory. */
export function batchesOf(store: Readable): AsyncGenerator<readonly Keyed[]> {
  return batches(() => store);
}

/** The same, each batch read by itself: anything may be awaited in between. */
export function batchesIn(db: JournalDatabase, name: StoreName): AsyncGenerator<readonly Keyed[]> {
  return batches(() => db.transaction(name).store);
}

async function* batches(open: () => Readable): AsyncGenerator<readonly Keyed[]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const store = open();
    const [keys, rows] = await Promise.all([
      store.getAllKeys(after, BATCH),
      store.getAll(after, BATCH),
    ]);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield keys.map((key, index) => ({ key, row: rows[index] }));
    after = IDBKeyRange.lowerBound(last, true);
  }
}
