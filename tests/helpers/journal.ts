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

/**
 * All rows of a store, or the one under a key, in any context of the add-on. While the journal moves into a new
 * generation its rows lie in two databases, and the old one may go while it is read: then it is read again. It is sent
 * there as text, so it stands for itself.
 */
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
  const opened = async (factory: IDBFactory, name: string) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => request.transaction?.abort(); // it went since it was listed
    const db = await done(request);
    db.onversionchange = () => db.close();
    return db;
  };
  const factories = async () => {
    const { storageBuckets } = navigator as Navigator & { storageBuckets?: Buckets };
    const names = (await storageBuckets?.keys()) ?? [];
    const buckets = await Promise.all(names.flatMap((name) => storageBuckets?.open(name) ?? []));
    Reflect.set(globalThis, 'heldBuckets', buckets); // one nobody holds is collected, and its requests never answer
    return [indexedDB, ...buckets.map((bucket) => bucket.indexedDB)];
  };
  const parts = async () => {
    const found: unknown[][] = [];
    for (const factory of await factories()) {
      for (const { name = '' } of await factory.databases()) {
        const db = await opened(factory, name);
        const has = db.objectStoreNames.contains(store);
        if (has) found.push(await done(db.transaction(store).objectStore(store).getAll(key)));
        db.close();
      }
    }
    return found;
  };
  for (let tries = 40; ; tries -= 1) {
    const found = await parts().catch((error: unknown) => (tries > 0 ? undefined : error));
    if (found instanceof Error) throw found;
    if (Array.isArray(found) && (found.length < 2 || tries <= 0)) return found.flat();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
