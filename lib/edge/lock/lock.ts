import { browser } from 'wxt/browser';
import { removePointer } from '../journal/pointer';
import { findHashKey } from '../thread-hash';
import { inTurn, journalOfWorker } from '../worker';
import { openArchive, sealJournal } from './archive';
import { createHeader, rewrap, unwrapKey, type Header } from './header';
import { clearArchive, deleteSealed } from './sealed';
import { lockPhase, readLock, removeLock, setOpening, writeLock } from './state';

/** Sets a passphrase, or another one in place of `former`. False when `former` is not it. */
export function setPassphrase(passphrase: string, former?: string): Promise<boolean> {
  return inTurn(async () => {
    const lock = await readLock();
    if (lock?.phase === 'locked') return false;
    if (!lock) {
      const { journal } = await journalOfWorker();
      const hashKey = await findHashKey(journal);
      if (hashKey && !hashKey.extractable) return false; // of an early build: it could not be sealed
      await noteOpened();
      await writeLock({ header: await createHeader(passphrase), phase: 'open' });
      return true;
    }
    const key = await unwrapKey(lock.header, former ?? '');
    if (!key) return false;
    await writeLock({ ...lock, header: await rewrap(lock.header, key, passphrase) });
    return true;
  });
}

/** Does without a passphrase from now on. False when this is not it. */
export function removePassphrase(passphrase: string): Promise<boolean> {
  return inTurn(async () => {
    const lock = await readLock();
    if (lock?.phase !== 'open' || !(await unwrapKey(lock.header, passphrase))) return false;
    await deleteSealed();
    await removeLock();
    return true;
  });
}

/** Seals the journal, and removes what can be read from the disk. Nothing happens without a passphrase. */
export function lockNow(): Promise<void> {
  return inTurn(async () => {
    const lock = await readLock();
    if (lock?.phase !== 'open') return;
    const { journal } = await journalOfWorker();
    await journal.handOver(async (db) => {
      await sealJournal(db, lock.header);
      await writeLock({ ...lock, phase: 'locked' }); // from here on it is locked, whatever happens
      await removePointer();
    });
  });
}

/** What opened: the header and the private key, for what else is sealed. */
export interface Opened {
  readonly header: Header;
  readonly privateKey: CryptoKey;
}

/** Opens the journal. Undefined, with nothing changed, when this is not the passphrase. */
export function unlock(passphrase: string): Promise<Opened | undefined> {
  return inTurn(async () => {
    const lock = await readLock();
    const privateKey = lock && (await unwrapKey(lock.header, passphrase));
    if (!lock || !privateKey) return undefined;
    if (lock.phase === 'locked') {
      await fill(lock.header, privateKey);
      await noteOpened();
      await writeLock({ ...lock, phase: 'open' });
      await clearArchive();
    }
    return { header: lock.header, privateKey };
  });
}

async function fill(header: Header, privateKey: CryptoKey): Promise<void> {
  const { journal } = await journalOfWorker();
  setOpening(true);
  try {
    await journal.restore((db) => openArchive(db, header, privateKey));
  } catch (cause) {
    setOpening(false);
    await removeReadable();
    throw cause;
  }
}

/**
 * At every start: what was stopped half way is ended, on the side on which nothing is lost. What was open when the
 * browser ended is locked: whoever opens it next need not be the user.
 */
export async function finishLocking(): Promise<void> {
  const phase = await lockPhase();
  if (phase === 'locked') await removeReadable();
  if (phase !== 'open') return;
  if (await wasOpenedInThisLife()) await clearArchive();
  else await lockNow();
}

/** Lies in memory as long as the extension runs. */
const OPENED = 'opened';
const noteOpened = async () => browser.storage.session?.set({ [OPENED]: true });
const wasOpenedInThisLife = async () =>
  (await browser.storage.session?.get(OPENED))?.[OPENED] === true;

async function removeReadable(): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.destroy();
  await removePointer();
}

/** Nothing is left of the passphrase and of what was sealed. */
export async function forgetLock(): Promise<void> {
  await deleteSealed();
  await removeLock();
}
