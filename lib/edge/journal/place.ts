import { wrap } from 'idb';
import type { JournalDatabase } from './schema';
import { JOURNAL_VERSION, upgrade } from './upgrade';

interface StorageBucket {
  readonly indexedDB: IDBFactory;
}
interface StorageBuckets {
  open(name: string): Promise<StorageBucket>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

/** An open generation of the journal. */
export interface Opened {
  readonly db: JournalDatabase;
  /** Held as long as the connection: a bucket nobody holds is collected, and its requests never answer. */
  readonly bucket?: StorageBucket;
}

const PREFIX = 'andante-';
const nameOf = (generation: number) => `${PREFIX}${generation}`;

/** Chromium has them; only deleting a bucket really removes rows from disk there. Firefox deletes whole databases. */
function buckets(): StorageBuckets | undefined {
  const found: unknown = Reflect.get(navigator, 'storageBuckets');
  return found ? (found as StorageBuckets) : undefined; // parsed boundary: the DOM types do not know it yet
}

/** Opens one generation, creating or upgrading it. Rejects with the cause when the browser refuses. */
export async function openGeneration(generation: number): Promise<Opened> {
  const bucket = await buckets()?.open(nameOf(generation));
  const db = bucket
    ? await openDatabase(bucket.indexedDB, 'andante')
    : await openDatabase(indexedDB, nameOf(generation));
  db.addEventListener('versionchange', () => db.close());
  return bucket ? { db, bucket } : { db };
}

function openDatabase(factory: IDBFactory, name: string): Promise<JournalDatabase> {
  const request = factory.open(name, JOURNAL_VERSION);
  request.addEventListener('upgradeneeded', (event) => {
    upgrade(wrap(request.result) as unknown as JournalDatabase, event.oldVersion); // built here, so it is one
  });
  return wrap(request) as unknown as Promise<JournalDatabase>; // the schema is ours from here on
}

/** Removes every generation except `kept` (or all) from the disk. */
export async function deleteGenerations(kept?: number): Promise<void> {
  const shared = buckets();
  for (const name of await generations(shared)) {
    if (kept !== undefined && name === nameOf(kept)) continue;
    await (shared ? shared.delete(name) : wrap(indexedDB.deleteDatabase(name)));
  }
}

async function generations(shared: StorageBuckets | undefined): Promise<string[]> {
  const names = shared
    ? await shared.keys()
    : (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.filter((name) => name.startsWith(PREFIX));
}
