import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrozenDatabase, FrozenRelease, FrozenStore } from './frozen.ts';
import { done } from './places.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/released', import.meta.url));

/** Everything that was ever frozen, one release after the other. */
export const RELEASES: readonly FrozenRelease[] = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as FrozenRelease);

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const HASH = { name: 'HMAC', hash: 'SHA-256' };

/** Lays a frozen database where the release had left it: its own stores and indexes, none of today's. */
export async function layDown(
  factory: IDBFactory,
  name: string,
  { version, stores }: FrozenDatabase,
): Promise<void> {
  const rows = await Promise.all(stores.map(thaw));
  const request = factory.open(name, version);
  request.onupgradeneeded = () => stores.forEach((store) => make(request.result, store));
  const db = await done(request);
  for (const [index, store] of stores.entries()) {
    const target = db.transaction(store.name, 'readwrite').objectStore(store.name);
    for (const [key, row] of rows[index] ?? []) {
      await done(target.put(row, store.keyPath === null ? key : undefined));
    }
  }
  db.close();
}

function make(db: IDBDatabase, { name, keyPath, autoIncrement, indexes }: FrozenStore): void {
  const store = db.createObjectStore(name, { keyPath, autoIncrement });
  for (const index of indexes)
    store.createIndex(index.name, index.keyPath, { unique: index.unique });
}

function thaw({ rows }: FrozenStore): Promise<(readonly [IDBValidKey, unknown])[]> {
  return Promise.all(
    rows.map(async ({ key, value, hashKey, bytes = {} }) => {
      if (hashKey !== undefined) {
        const raw = bytesOf(hashKey);
        return [key, await crypto.subtle.importKey('raw', raw, HASH, true, ['sign'])] as const;
      }
      const fields = Object.entries(bytes).map(([field, text]) => [field, bytesOf(text)] as const);
      return [key, fields.length > 0 ? { ...Object(value), ...Object.fromEntries(fields) } : value];
    }),
  );
}
