import type { Extension } from './extension.ts';

/** Names of the journal's stores. */
export type Store = 'sends' | 'hours' | 'conversations' | 'checkIns' | 'reflections' | 'prompts';

/** All rows of one store of the journal, as they lie in the database; none while there is no database yet. */
export async function journalRows<Row>(extension: Extension, store: Store): Promise<Row[]> {
  const worker = await extension.worker();
  return (await worker.evaluate(rowsIn, store)) as Row[];
}

/** One row of the journal's store `state`; undefined when there is none. */
export async function stateRow<Row>(extension: Extension, name: string): Promise<Row | undefined> {
  const worker = await extension.worker();
  const rows = (await worker.evaluate(rowsIn, ['state', name] as const)) as Row[];
  return rows[0];
}

/** All rows of a store, or the one under a key, in any context of the add-on. It is sent there as text, so it stands for itself. */
export async function rowsIn(asked: Store | readonly ['state', string]): Promise<unknown[]> {
  const [store, key] = typeof asked === 'string' ? [asked] : asked;
  interface Buckets {
    keys(): Promise<string[]>;
    open(name: string): Promise<{ indexedDB: IDBFactory }>;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { storageBuckets } = navigator as Navigator & { storageBuckets?: Buckets };
  const buckets = storageBuckets
    ? await Promise.all((await storageBuckets.keys()).map((key) => storageBuckets.open(key)))
    : [];
  Reflect.set(globalThis, 'heldBuckets', buckets); // one nobody holds is collected, and its requests never answer
  const rows: unknown[] = [];
  for (const factory of [indexedDB, ...buckets.map((bucket) => bucket.indexedDB)]) {
    for (const { name: database = '' } of await factory.databases()) {
      const db = await done(factory.open(database));
      if (db.objectStoreNames.contains(store)) {
        rows.push(...(await done(db.transaction(store).objectStore(store).getAll(key))));
      }
      db.close();
    }
  }
  return rows;
}
