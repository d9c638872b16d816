import { browser } from 'wxt/browser';
import { z } from '#lib/model/schema';
import { JournalLocked } from '../journal/unreadable';
import { Header } from './header';
import { LOCK_KEY, type LockPhase } from './phase';

const Lock = z.strictObject({
  header: Header,
  /** Locked: the journal lies sealed, and nowhere else. Open: it lies readable. */
  phase: z.enum(['open', 'locked']),
});
type Lock = Readonly<z.infer<typeof Lock>>;

/** The stored lock; undefined when there is no passphrase. Throws when it cannot be read: then nothing is opened. */
export async function readLock(): Promise<Lock | undefined> {
  const stored = (await browser.storage.local.get(LOCK_KEY))[LOCK_KEY];
  return stored === undefined ? undefined : Lock.parse(stored);
}

let known: LockPhase | 'opening' | undefined;

/** The phase as this worker knows it; read once, since only the worker changes it. */
export async function lockPhase(): Promise<LockPhase | 'opening'> {
  known ??= (await readLock())?.phase ?? 'none';
  return known;
}

/** Stores the lock, and what goes with it at the same moment. */
export async function writeLock(lock: Lock, beside: Record<string, unknown> = {}): Promise<void> {
  await browser.storage.local.set({ ...beside, [LOCK_KEY]: Lock.parse(lock) });
  known = lock.phase;
}

/** There is no passphrase any more. */
export async function removeLock(): Promise<void> {
  await browser.storage.local.remove(LOCK_KEY);
  known = 'none';
}

/** Lets the journal be opened although it is still locked, while it is filled; or closes it again. */
export function setOpening(isOpening: boolean): void {
  known = isOpening ? 'opening' : 'locked';
}

/** For every use of the journal. Rejects with JournalLocked while it is sealed. */
export async function refuseWhileLocked(): Promise<void> {
  if ((await lockPhase()) === 'locked') throw new JournalLocked('The journal is locked.');
}
