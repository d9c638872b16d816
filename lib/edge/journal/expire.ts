import { isKeptOut, type Expired } from '#lib/history/expiry';
import type { LocalDay } from '#lib/model/units';
import { forgetInState } from './forget';
import type { WritableTransaction } from './schema';

/** Deletes the expired rows; gives how many. */
export async function expireRows(
  tx: WritableTransaction,
  { sendsBefore, allBefore, dayBefore }: Expired,
): Promise<number> {
  let gone = await expireByTime(tx, 'sends', sendsBefore);
  for (const store of ['checkIns', 'prompts'] as const) {
    gone += await expireByTime(tx, store, allBefore);
  }
  gone += await expireHours(tx, dayBefore);
  gone += await expireReflections(tx, allBefore);
  return gone + (await expireConversations(tx, allBefore));
}

async function expireByTime(
  tx: WritableTransaction,
  name: 'sends' | 'checkIns' | 'prompts',
  before: number,
): Promise<number> {
  const store = tx.objectStore(name);
  const range = IDBKeyRange.upperBound(before, true);
  const keys = await store.index('at').getAllKeys(range);
  for (const key of keys) await store.delete(IDBKeyRange.only(key));
  return keys.length;
}

async function expireHours(tx: WritableTransaction, before: LocalDay): Promise<number> {
  const store = tx.objectStore('hours');
  const keys = await store.index('day').getAllKeys(IDBKeyRange.upperBound(before, true));
  for (const key of keys) await store.delete(IDBKeyRange.only(key));
  return keys.length;
}

async function expireReflections(tx: WritableTransaction, before: number): Promise<number> {
  const store = tx.objectStore('reflections');
  const old = (await store.getAll()).filter(({ at }) => at < before);
  for (const { id } of old) await store.delete(id);
  return old.length;
}

/** One the user wants unnoticed loses only its name. */
async function expireConversations(tx: WritableTransaction, before: number): Promise<number> {
  const store = tx.objectStore('conversations');
  let gone = 0;
  for (const row of await store.getAll()) {
    const { name, ...rest } = row;
    if (row.lastAt >= before || (isKeptOut(row) && name === undefined)) continue;
    await (isKeptOut(row) ? store.put(rest) : store.delete(row.thread));
    await forgetInState(tx, row.thread);
    gone += 1;
  }
  return gone;
}
