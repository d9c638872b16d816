import type { Extension } from './extension.ts';

/** Names of the journal's stores. */
export type Store = 'sends' | 'hours' | 'conversations' | 'checkIns' | 'reflections' | 'prompts';

/** All rows of one store of the journal, as they lie in the database; none while there is no database yet. */
export async function journalRows<Row>(extension: Extension, store: Store): Promise<Row[]> {
  const worker = await extension.worker();
  return (await worker.evaluate(rowsIn, store)) as Row[];
}

/** The same, in any context of the add-on. It is sent there as text, so it stands for itself. */
export async function rowsIn(store: Store): Promise<unknown[]> {
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
  const rows: unknown[] = [];
  for (const factory of [indexedDB, ...buckets.map((bucket) => bucket.indexedDB)]) {
    for (const { name: database = '' } of await factory.databases()) {
      const db = await done(factory.open(database));
      if (db.objectStoreNames.contains(store)) {
        rows.push(...(await done(db.transaction(store).objectStore(store).getAll())));
      }
      db.close();
    }
  }
  return rows;
}
