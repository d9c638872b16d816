import { wrap } from 'idb';
import type { JournalDatabase, UpgradeTransaction } from './schema';
import { JournalNewer } from './unreadable';
import { STEPS, upgrade, type Step } from './upgrade';

interface StorageBucket {
  readonly indexedDB: IDBFactory;
}
interface StorageBuckets {
  open(name: string): Promise<StorageBucket>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

const PREFIX = 'andante-';
const nameOf = (generation: number) => `${PREFIX}${generation}`;

/** A bucket nobody holds is collected, and its requests never answer: each is held until it is deleted. */
const held = new Map<string, StorageBucket>();

/** Chromium has them; only deleting a bucket really removes rows from disk there. Firefox deletes whole databases. */
function buckets(): StorageBuckets | undefined {
  const found: unknown = Reflect.get(navigator, 'storageBuckets');
  return found ? (found as StorageBuckets) : undefined; // parsed boundary: the DOM types do not know it yet
}

/** Where a database of this name lies, and what it is called there. */
export async function factoryOf(name: string): Promise<readonly [IDBFactory, string]> {
  const bucket = await buckets()?.open(name);
  if (!bucket) return [indexedDB, name];
  held.set(name, bucket);
  return [bucket.indexedDB, 'andante'];
}

/**
 * Opens one generation, creating it or bringing it up to the last of `steps`. Throws JournalNewer, what a step threw
 * (then nothing was changed), or the browser's own reason.
 */
export async function openGeneration(
  generation: number,
  steps: readonly Step[] = STEPS,
): Promise<JournalDatabase> {
  const [factory, name] = await factoryOf(nameOf(generation));
  const request = factory.open(name, steps.length);
  let thrown: unknown;
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (!request.transaction) return; // there is one during this event
    const db = wrap(request.result) as unknown as JournalDatabase; // built here, so it is one
    const tx = wrap(request.transaction) as unknown as UpgradeTransaction;
    upgrade({ db, tx }, oldVersion, steps).catch((cause: unknown) => (thrown = cause));
  });
  return opened(request).catch((cause: unknown) => {
    throw thrown ?? cause;
  });
}

async function opened(request: IDBOpenDBRequest): Promise<JournalDatabase> {
  try {
    const db = (await wrap(request)) as unknown as JournalDatabase; // the schema is ours from here on
    db.addEventListener('versionchange', () => db.close());
    return db;
  } catch (cause) {
    const isNewer = cause instanceof DOMException && cause.name === 'VersionError';
    throw isNewer ? new JournalNewer('A newer Andante wrote this journal.', { cause }) : cause;
  }
}

/** Names of all places on the disk. */
export async function listPlaces(): Promise<readonly string[]> {
  const shared = buckets();
  return shared ? shared.keys() : (await indexedDB.databases()).map(({ name }) => name ?? '');
}

/** Numbers of the generations on the disk, newest first. */
export async function listGenerations(): Promise<number[]> {
  return (await listPlaces())
    .filter((name) => /^andante-\d+$/.test(name))
    .map((name) => Number(name.slice(PREFIX.length)))
    .sort((a, b) => b - a);
}

/** Removes every generation except `kept` (or all) from the disk; pages that have one open lose it. */
export async function deleteGenerations(kept?: number): Promise<void> {
  for (const generation of await listGenerations()) {
    if (generation === kept) continue;
    await deletePlace(nameOf(generation));
  }
}

/** Removes the database of this name from the disk; whoever has it open loses it. */
export async function deletePlace(name: string): Promise<void> {
  await (buckets()?.delete(name) ?? wrap(indexedDB.deleteDatabase(name)));
  held.delete(name);
}
