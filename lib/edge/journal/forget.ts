import type { ThreadId } from '#lib/model/ids';
import type { LocalDay } from '#lib/model/units';
import { parseState } from '#lib/tempo/parse-state';
import { STORES, type JournalDatabase, type WritableTransaction } from './schema';

const everything = (db: JournalDatabase): WritableTransaction =>
  db.transaction([...STORES], 'readwrite', { durability: 'strict' });

/** Removes a conversation from every store: afterwards no row names it. Prompts stay, without it, as limits rest on them. */
export async function forgetConversation(db: JournalDatabase, thread: ThreadId): Promise<void> {
  const tx = everything(db);
  const ofThread = IDBKeyRange.bound([thread], [thread, []]);
  for (const name of ['sends', 'reflections'] as const) {
    for (const key of await tx.objectStore(name).index('threadAt').getAllKeys(ofThread)) {
      await tx.objectStore(name).delete(key as never); // the key of this very store
    }
  }
  for (const row of await tx.objectStore('hours').getAll()) {
    if (row.thread === thread)
      await tx.objectStore('hours').delete([row.day, row.thread, row.hour]);
  }
  for (const name of ['checkIns', 'prompts'] as const) {
    const store = tx.objectStore(name);
    for (const row of await store.getAll()) {
      if (row.thread === thread) await store.put({ ...row, thread: undefined } as never); // the same row, less
    }
  }
  await tx.objectStore('conversations').delete(thread);
  const state = parseState(await tx.objectStore('state').get('detector'));
  const threads = state.threads.filter(({ id }) => id !== thread);
  const about = state.quiet.about.filter(({ subject }) => subject !== thread);
  const less = { ...state, threads, quiet: { ...state.quiet, about } };
  await tx.objectStore('state').put(less, 'detector');
  await tx.objectStore('state').delete('pending');
  await tx.done;
}

/** What is older than the user wants to keep. */
export interface Expiry {
  /** Exact sends before this instant go; their hours stay. */
  readonly sendsBefore: number;
  /** Everything else before this instant, and hours before this day, go. */
  readonly allBefore: number;
  readonly dayBefore: LocalDay;
}

/** Removes what has expired. Gives the number of rows removed. */
export async function expire(db: JournalDatabase, expiry: Expiry): Promise<number> {
  const tx = everything(db);
  let removed = 0;
  const older = [
    ['sends', 'at', expiry.sendsBefore],
    ['checkIns', 'at', expiry.allBefore],
    ['prompts', 'at', expiry.allBefore],
    ['hours', 'day', expiry.dayBefore],
  ] as const;
  for (const [name, index, before] of older) {
    const range = IDBKeyRange.upperBound(before, true);
    const store = tx.objectStore(name);
    const keys = await (store.index as (name: string) => Keys)(index).getAllKeys(range);
    for (const key of keys) await store.delete(key as never); // the key of this very store
    removed += keys.length;
  }
  for (const row of await tx.objectStore('conversations').getAll()) {
    if (row.lastAt >= expiry.allBefore) continue;
    await tx.objectStore('conversations').delete(row.thread);
    removed += 1;
  }
  await tx.done;
  return removed;
}

interface Keys {
  getAllKeys(range: IDBKeyRange): Promise<unknown[]>;
}
