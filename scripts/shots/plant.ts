import type { Page } from '@playwright/test';

/** Rows by the store they belong in. */
export type RowsByStore = Readonly<Record<string, readonly object[]>>;

/** Writes rows straight into the journal's database, from one of Andante's own pages: for pictures only. */
export async function plant(page: Page, rows: RowsByStore): Promise<void> {
  await page.evaluate(async (all: RowsByStore) => {
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<{ indexedDB: IDBFactory }>;
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
    const [newest] = (await storageBuckets.keys()).sort().reverse();
    if (!newest) throw new Error('There is no journal yet.');
    const bucket = await storageBuckets.open(newest);
    const db = await done(bucket.indexedDB.open('andante'));
    for (const [store, list] of Object.entries(all)) {
      const target = db.transaction(store, 'readwrite').objectStore(store);
      await Promise.all(list.map((row) => done(target.put(row))));
    }
    db.close();
  }, rows);
}
