import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings.ts';

/** Rows to put into the journal, store by store. */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Puts rows straight into the journal, through one of Andante's own pages, as if they had been lived. */
export async function seed(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (all: Rows) => {
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
    const find = async () =>
      (await storageBuckets.keys()).sort(
        (a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]),
      )[0];
    let newest = await find();
    for (let tries = 0; !newest && tries < 60; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250)); // the worker makes it when it first starts
      newest = await find();
    }
    if (!newest) throw new Error('There is no journal to seed.');
    const bucket = await storageBuckets.open(newest);
    Reflect.set(globalThis, 'heldBucket', bucket); // one nobody holds is collected, and its requests never answer
    const { indexedDB } = bucket;
    const db = await done(indexedDB.open('andante'));
    for (const [store, items] of Object.entries(all)) {
      const target = db.transaction(store, 'readwrite').objectStore(store);
      await Promise.all(items.map((item) => done(target.put(item))));
    }
    db.close();
  }, rows);
}

interface Extended {
  readonly chrome: {
    readonly storage: { readonly local: { set(items: Record<string, unknown>): Promise<void> } };
  };
}

/** Sets settings as if the user had, beside the defaults. */
export async function setSettings(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(
    (settings) => (globalThis as unknown as Extended).chrome.storage.local.set({ settings }),
    { ...DEFAULT_SETTINGS, ...change },
  );
}
