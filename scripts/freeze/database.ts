import type { Page } from '@playwright/test';
import type { FrozenDatabase } from '../../tests/helpers/frozen.ts';

/** One of Andante's databases as it lies, read from one of its pages. The code is sent there as text. */
export async function freezeDatabase(page: Page, bucket: RegExp): Promise<FrozenDatabase> {
  return page.evaluate(readDatabase, bucket.source);
}

async function readDatabase(bucketName: string): Promise<FrozenDatabase> {
  interface Buckets {
    keys(): Promise<string[]>;
    open(name: string): Promise<{ indexedDB: IDBFactory }>;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  const frozenRow = async (key: IDBValidKey, value: unknown) => {
    if (value instanceof CryptoKey) {
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', value));
      return { key, value: null, hashKey: base64(raw) };
    }
    const fields = Object.entries(Object(value) as Record<string, unknown>);
    const bytes = fields.flatMap(([name, part]) =>
      part instanceof Uint8Array ? [[name, base64(part)] as const] : [],
    );
    if (bytes.length === 0) return { key, value };
    const rest = fields.filter(([, part]) => !(part instanceof Uint8Array));
    return { key, value: Object.fromEntries(rest), bytes: Object.fromEntries(bytes) };
  };
  const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
  const names = (await storageBuckets.keys()).filter((name) => new RegExp(bucketName).test(name));
  const [name = ''] = names;
  if (names.length !== 1) throw new Error(`Not one database but ${names.join(', ')}.`);
  const bucket = await storageBuckets.open(name);
  Reflect.set(globalThis, 'heldBucket', bucket); // one nobody holds is collected
  const db = await done(bucket.indexedDB.open('andante'));
  const stores = [];
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    const indexes = [...store.indexNames].map((one) => {
      const { keyPath, unique } = store.index(one);
      return { name: one, keyPath, unique };
    });
    const rows = [];
    for (const [at, key] of keys.entries()) rows.push(await frozenRow(key, values[at]));
    const { keyPath, autoIncrement } = store;
    stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows });
  }
  const { version } = db;
  db.close();
  return { version, stores };
}
