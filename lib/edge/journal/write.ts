import { STORES, type JournalDatabase, type WritableTransaction } from './schema';

/** Runs `work` in one transaction over every store: all or nothing, and on the disk when it resolves. */
export async function write<T>(
  db: JournalDatabase,
  work: (tx: WritableTransaction) => Promise<T>,
): Promise<T> {
  const tx = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (cause) {
    tx.done.catch(() => undefined); // the cause below says it all
    if (tx.error !== null) throw tx.error; // the browser's own reason, rather than what followed from it
    abort(tx);
    throw cause;
  }
}

/** Nothing half-written: a transaction that already ended by itself is left as it is. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
