import type { ThreadId } from '#lib/model/ids';
import { Pending } from '#lib/model/pending';
import { parsePolicy } from '#lib/prompt/policy-state';
import { forgetThread as withoutThread } from '#lib/prompt/remembered';
import { parseState } from '#lib/tempo/parse-state';
import type { WritableTransaction } from './schema';

/** Deletes one conversation; no row names it afterwards. Check-ins and prompts stay, but no longer say where. Gives how many rows changed. */
export async function forgetThread(tx: WritableTransaction, thread: ThreadId): Promise<number> {
  const ofThread = IDBKeyRange.bound([thread], [thread, []]);
  let gone = await tx.objectStore('conversations').count(thread);
  await tx.objectStore('conversations').delete(thread);
  for (const name of ['sends', 'reflections'] as const) {
    const store = tx.objectStore(name);
    const keys = await store.index('threadAt').getAllKeys(ofThread);
    for (const key of keys) await store.delete(IDBKeyRange.only(key));
    gone += keys.length;
  }
  for (const { day, hour, ...row } of await tx.objectStore('hours').getAll()) {
    if (row.thread !== thread) continue;
    await tx.objectStore('hours').delete([day, thread, hour]);
    gone += 1;
  }
  gone += await forgetWhere(tx, thread);
  return gone + (await forgetInState(tx, thread));
}

async function forgetWhere(tx: WritableTransaction, about: ThreadId): Promise<number> {
  let gone = 0;
  for (const { thread, ...row } of await tx.objectStore('checkIns').getAll()) {
    if (thread !== about) continue;
    await tx.objectStore('checkIns').put(row);
    gone += 1;
  }
  for (const { thread, ...row } of await tx.objectStore('prompts').getAll()) {
    if (thread !== about) continue;
    await tx.objectStore('prompts').put(row);
    gone += 1;
  }
  return gone;
}

/** Removes what the detector and the limits keep of one conversation, and a prompt about it that waits. Gives how many rows changed. */
export async function forgetInState(tx: WritableTransaction, thread: ThreadId): Promise<number> {
  const states = tx.objectStore('state');
  let gone = 0;
  const state = parseState(await states.get('detector'));
  const threads = state.threads.filter(({ id }) => id !== thread);
  const about = state.quiet.about.filter(({ subject }) => subject !== thread);
  if (threads.length < state.threads.length || about.length < state.quiet.about.length) {
    await states.put({ ...state, threads, quiet: { ...state.quiet, about } }, 'detector');
    gone += 1;
  }
  const policy = parsePolicy(await states.get('policy'));
  if (policy.spoken?.some((one) => one.thread === thread)) {
    await states.put(withoutThread(policy, thread), 'policy');
    gone += 1;
  }
  if (Pending.safeParse(await states.get('pending')).data?.record.thread !== thread) return gone;
  await states.delete('pending');
  return gone + 1;
}
