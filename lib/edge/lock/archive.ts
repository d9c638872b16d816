import { unwrap } from 'idb';
import { batchesOf } from '../journal/batches';
import { STORES, type JournalDatabase, type StoreName } from '../journal/schema';
import { putHashKeyBack, takeHashKeyOut } from '../thread-hash';
import { fromBase64, toBase64 } from './base64';
import type { Header } from './header';
import { open, seal } from './seal';
import { addSealed, clearArchive, eachSealed } from './sealed';

/** Marks a database as the one that was left; a new one gets its own. */
const EPOCH = 'epoch';
const HASH_KEY = 'key';

interface Batch {
  readonly store: StoreName;
  readonly rows: readonly (readonly [key: IDBValidKey, row: unknown])[];
}

/** Seals every row of the journal, in place of whatever was sealed before. */
export async function sealJournal(db: JournalDatabase, header: Header): Promise<void> {
  await clearArchive();
  let n = 0;
  for (const store of STORES) {
    for await (const batch of batchesOfStore(db, store)) {
      n += 1;
      const id = `archive/${n}`;
      await addSealed('archive', { id, bytes: await seal(header, id, batch) });
    }
  }
}

async function* batchesOfStore(db: JournalDatabase, store: StoreName): AsyncGenerator<Batch> {
  const all: Batch['rows'][] = []; // a transaction does not stay open while something is sealed
  for await (const batch of batchesOf(db.transaction(store).store)) {
    all.push(batch.map(({ key, row }) => [key, row] as const));
  }
  for (const rows of all) yield { store, rows: await Promise.all(rows.map(outOf)) };
}

async function outOf([key, row]: Batch['rows'][number]): Promise<Batch['rows'][number]> {
  if (!(row instanceof CryptoKey)) return [key, row];
  const bytes = await takeHashKeyOut(row);
  if (!bytes) throw new Error('This key cannot be sealed.');
  return [key, { sealedKey: toBase64(bytes) }];
}

/** Puts every sealed row back into an empty journal. Throws when anything was changed. */
export async function openArchive(
  db: JournalDatabase,
  header: Header,
  privateKey: CryptoKey,
): Promise<void> {
  for await (const [, sealed] of eachSealed('archive')) {
    const { store, rows } = (await open(header, privateKey, sealed)) as Batch; // sealed by this very file
    const back = await Promise.all(rows.map(backFrom));
    const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
    const target = unwrap(tx.store); // rows go back as they lay
    const hasOwnKey = target.keyPath !== null;
    for (const [key, row] of back) {
      if (key !== EPOCH) target.put(row, hasOwnKey ? undefined : key);
    }
    await tx.done;
  }
}

async function backFrom([key, row]: Batch['rows'][number]): Promise<Batch['rows'][number]> {
  const { sealedKey } = Object(row) as { readonly sealedKey?: unknown };
  const isKey = key === HASH_KEY && typeof sealedKey === 'string';
  return isKey ? [key, await putHashKeyBack(fromBase64(sealedKey))] : [key, row];
}
