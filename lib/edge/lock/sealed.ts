import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { deletePlace, factoryOf } from '../journal/place';

const NAME = 'andante-sealed';

/** One sealed thing, under the id that is bound to it. */
export interface Sealed {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `archive`: the journal as it was locked. `inbox`: what came since. */
export type SealedStore = 'archive' | 'inbox';

interface SealedSchema extends DBSchema {
  archive: { key: number; value: Sealed };
  inbox: { key: number; value: Sealed };
}

let opening: Promise<IDBPDatabase<SealedSchema>> | undefined;

async function open(): Promise<IDBPDatabase<SealedSchema>> {
  const [factory, name] = await factoryOf(NAME);
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const store of ['archive', 'inbox']) {
      request.result.createObjectStore(store, { autoIncrement: true });
    }
  });
  const db = (await wrap(request)) as unknown as IDBPDatabase<SealedSchema>; // built here, so it is one
  db.addEventListener('versionchange', () => db.close());
  const forget = () => (opening = undefined);
  db.addEventListener('versionchange', forget);
  db.addEventListener('close', forget);
  return db;
}

const database = () =>
  (opening ??= open().catch((cause: unknown) => {
    opening = undefined;
    throw cause;
  }));

/** Keeps one more; on the disk when it resolves. */
export async function addSealed(store: SealedStore, sealed: Sealed): Promise<void> {
  const tx = (await database()).transaction(store, 'readwrite', { durability: 'strict' });
  await tx.store.add(sealed);
  await tx.done;
}

/** Everything in the order it came, one after the other, with its key. */
export async function* eachSealed(store: SealedStore): AsyncGenerator<[key: number, Sealed]> {
  const db = await database();
  for (const key of await db.getAllKeys(store)) {
    const sealed = await db.get(store, key);
    if (sealed) yield [key, sealed];
  }
}

/** Removes one that is dealt with. */
export async function dropSealed(store: SealedStore, key: number): Promise<void> {
  await (await database()).delete(store, key);
}

/** Removes all of a store. */
export async function clearSealed(store: SealedStore): Promise<void> {
  await (await database()).clear(store);
}

/** Removes everything sealed from the disk. */
export async function deleteSealed(): Promise<void> {
  const db = await opening;
  db?.close();
  opening = undefined;
  await deletePlace(NAME);
}
