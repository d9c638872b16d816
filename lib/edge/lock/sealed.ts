import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { browser } from 'wxt/browser';
import { isDiskAtFault } from '../journal/doubt';
import { deletePlace, factoryOf, listPlaces } from '../journal/place';

/** Holds the journal as it was locked; written to only then, so that no full disk takes it along later. */
const ARCHIVE = 'andante-sealed';
/** Hold what came since, the one with the highest number first of all. Early builds had it beside the archive. */
const INBOX = /^andante-inbox-(\d+)$/;
const inboxOf = (n: number) => `andante-inbox-${n}`;

/** One sealed thing, under the id that is bound to it. */
export interface Sealed {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `archive`: the journal as it was locked. `inbox`: what came since. */
export type SealedStore = 'archive' | 'inbox';

/** Where one sealed thing lies. */
export interface SealedKey {
  readonly place: string;
  readonly key: number;
}

interface SealedSchema extends DBSchema {
  archive: { key: number; value: Sealed };
  inbox: { key: number; value: Sealed };
}
type Database = IDBPDatabase<SealedSchema>;

const opened = new Map<string, Promise<Database>>();

async function open(place: string): Promise<Database> {
  const [factory, name] = await factoryOf(place);
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const store: SealedStore = place === ARCHIVE ? 'archive' : 'inbox';
    request.result.createObjectStore(store, { autoIncrement: true });
  });
  const db = (await wrap(request)) as unknown as Database; // built here, so it is one
  const forget = () => opened.delete(place);
  db.addEventListener('versionchange', () => db.close());
  db.addEventListener('versionchange', forget);
  db.addEventListener('close', forget);
  return db;
}

function database(place: string): Promise<Database> {
  const found = opened.get(place);
  if (found) return found;
  const opening = open(place);
  opened.set(place, opening);
  opening.catch(() => opened.delete(place));
  return opening;
}

async function inboxNumbers(): Promise<readonly number[]> {
  const numbers = (await listPlaces()).flatMap((name) => INBOX.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

/** Where things of a store may lie, the oldest place first. */
async function placesOf(store: SealedStore): Promise<readonly string[]> {
  const isThere = (await listPlaces()).includes(ARCHIVE);
  const beside = isThere && (await database(ARCHIVE)).objectStoreNames.contains(store);
  const own = store === 'inbox' ? (await inboxNumbers()).map(inboxOf) : [];
  return [...(beside ? [ARCHIVE] : []), ...own];
}

let line: Promise<unknown> = Promise.resolve();

/** Keeps one more; on the disk when it resolves. */
export function addSealed(store: SealedStore, sealed: Sealed): Promise<void> {
  const next = line.then(async () => {
    if (store === 'archive') return put(ARCHIVE, store, sealed);
    await leaveDoubt();
    await put(inboxOf((await inboxNumbers()).at(-1) ?? 1), store, sealed).catch(noteFault);
  });
  line = next.catch(() => undefined); // whoever asked hears of it
  return next;
}

async function put(place: string, store: SealedStore, sealed: Sealed): Promise<void> {
  const tx = (await database(place)).transaction(store, 'readwrite', { durability: 'strict' });
  tx.done.catch(() => undefined); // a refused request says it as well
  await tx.store.add(sealed);
  await tx.done;
}

/** In memory as long as the browser runs: what a full disk took and will not keep is lost only when it ends. */
const DOUBT = 'inbox-doubt';

async function noteFault(cause: unknown): Promise<never> {
  if (isDiskAtFault(cause)) await browser.storage.session?.set({ [DOUBT]: true });
  throw cause;
}

/** After a full disk everything in the inbox moves to a new place before more is taken, as the journal does. */
async function leaveDoubt(): Promise<void> {
  if ((await browser.storage.session?.get(DOUBT))?.[DOUBT] !== true) return;
  const old = await inboxNumbers();
  const next = inboxOf((old.at(-1) ?? 0) + 1);
  for await (const [, sealed] of eachSealed('inbox')) await put(next, 'inbox', sealed);
  for (const n of old) await removePlace(inboxOf(n));
  await browser.storage.session?.remove(DOUBT);
}

/** Everything in the order it came, one after the other, with its key. What was just being moved comes once. */
export async function* eachSealed(
  store: SealedStore,
): AsyncGenerator<readonly [key: SealedKey, Sealed]> {
  const seen = new Set<string>();
  for (const place of await placesOf(store)) {
    const db = await database(place);
    for (const key of await db.getAllKeys(store)) {
      const sealed = await db.get(store, key);
      if (!sealed || seen.has(sealed.id)) continue;
      seen.add(sealed.id);
      yield [{ place, key }, sealed];
    }
  }
}

/** Removes one that is dealt with. */
export async function dropSealed(store: SealedStore, { place, key }: SealedKey): Promise<void> {
  await (await database(place)).delete(store, key);
}

/** Removes the archive; with a place of its own it begins anew in one that no full disk has touched. */
export async function clearArchive(): Promise<void> {
  if (!(await listPlaces()).includes(ARCHIVE)) return;
  const db = await database(ARCHIVE);
  if (db.objectStoreNames.contains('inbox')) await db.clear('archive');
  else await removePlace(ARCHIVE);
}

/** Removes everything sealed from the disk. */
export async function deleteSealed(): Promise<void> {
  const places = [ARCHIVE, ...(await inboxNumbers()).map(inboxOf)];
  for (const place of places) await removePlace(place);
}

async function removePlace(place: string): Promise<void> {
  const db = await opened.get(place);
  db?.close();
  opened.delete(place);
  await deletePlace(place);
}
