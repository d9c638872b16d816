import type { IDBPObjectStore } from 'idb';

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
export async function* batchesOf(store: Readable): AsyncGenerator<readonly Keyed[]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
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
