import type { Conversation } from '#lib/model/conversation';
import type { LocalDay } from '#lib/model/units';
import { forgetInState } from './forget';
import type { WritableTransaction } from './schema';

/** What is older than this goes; an absent bound keeps everything. */
export interface Expiry {
  /** Exact sends before this instant. Their hours stay. */
  readonly sendsBefore?: number;
  /** Everything else before this instant, and hours before the day it falls on. */
  readonly allBefore?: { readonly at: number; readonly day: LocalDay };
}

/** Deletes the expired rows; gives how many. */
export async function expireRows(tx: WritableTransaction, expiry: Expiry): Promise<number> {
  let gone = 0;
  const { sendsBefore, allBefore } = expiry;
  if (sendsBefore !== undefined) gone += await expireByTime(tx, 'sends', sendsBefore);
  if (!allBefore) return gone;
  for (const store of ['sends', 'checkIns', 'prompts'] as const) {
    gone += await expireByTime(tx, store, allBefore.at);
  }
  gone += await expireHours(tx, allBefore.day);
  gone += await expireReflections(tx, allBefore.at);
  return gone + (await expireConversations(tx, allBefore.at));
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

/** A conversation the user wants unnoticed stays so, without its name: forgetting it would begin to notice it. */
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

const isKeptOut = ({ noticed, pausedUntil }: Conversation) => !noticed || pausedUntil === 'told';
