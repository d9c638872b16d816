import type { Extension } from './extension.ts';

/** Names of the journal's stores. */
export type Store = 'sends' | 'hours' | 'conversations' | 'checkIns' | 'reflections' | 'prompts';

/** All rows of one store of the journal, as they lie in the database; none while there is no database yet. */
export async function journalRows<Row>(extension: Extension, store: Store): Promise<Row[]> {
  const worker = await extension.worker();
  return worker.evaluate(async (name): Promise<Row[]> => {
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
    const rows: Row[] = [];
    for (const factory of [indexedDB, ...buckets.map((bucket) => bucket.indexedDB)]) {
      for (const { name: database = '' } of await factory.databases()) {
        const db = await done(factory.open(database));
        if (db.objectStoreNames.contains(name)) {
          rows.push(...(await done(db.transaction(name).objectStore(name).getAll())));
        }
        db.close();
      }
    }
    return rows;
  }, store);
}
