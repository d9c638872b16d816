import type { HistoryReader, Journal } from '#lib/model/ports';
import { openGeneration, type Opened } from './journal/place';
import { readPointer, writePointer } from './journal/pointer';
import { historyReader } from './journal/reader';
import { STORES } from './journal/schema';
import { journalTransaction } from './journal/writer';

/** The journal for a page of Andante: it reads, and leaves every change to the worker. */
export async function openReader(): Promise<HistoryReader> {
  const { generation } = (await readPointer()) ?? { generation: 1 };
  return readerOf(await openGeneration(generation));
}

/** The journal for the worker, its only writer, with the open generation it lies in. */
export async function openJournal(): Promise<{ journal: Journal; opened: Opened }> {
  const pointer = await readPointer();
  const opened = await openGeneration(pointer?.generation ?? 1);
  if (!pointer) await writePointer(firstPointer());
  return { journal: journalOf(opened), opened };
}

function firstPointer() {
  const epoch = crypto.randomUUID();
  return { generation: 1, epoch, rows: 0, renewalDue: false, sweptAt: 0 };
}

function readerOf({ db }: Opened): HistoryReader {
  return historyReader((read) => read(db.transaction([...STORES], 'readonly')));
}

function journalOf(opened: Opened): Journal {
  return {
    ...readerOf(opened),
    async transact(work) {
      const tx = opened.db.transaction([...STORES], 'readwrite', { durability: 'strict' });
      try {
        const result = await work(journalTransaction(tx));
        await tx.done;
        return result;
      } catch (cause) {
        tx.done.catch(() => undefined); // the cause below says it all
        if (tx.error === null) abort(tx);
        throw cause;
      }
    },
  };
}

/** Nothing half-written: a transaction that already ended by itself is left as it is. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
