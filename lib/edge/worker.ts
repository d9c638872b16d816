import type { Journal } from '#lib/model/ports';
import { openJournal } from './journal';
import type { Opened } from './journal/place';
import { report } from './report';

let opening: Promise<{ journal: Journal; opened: Opened }> | undefined;

/** The worker's journal, opened once in its life. A failed opening is tried again at the next call. */
export function journalOfWorker(): Promise<{ journal: Journal; opened: Opened }> {
  opening ??= openJournal().catch((cause: unknown) => {
    opening = undefined;
    throw new Error('The journal could not be opened.', { cause });
  });
  return opening;
}

/** Forgets the open journal, because it was replaced or deleted. */
export async function closeJournal(): Promise<void> {
  const { opened } = await journalOfWorker();
  opening = undefined;
  opened.db.close();
}

let line: Promise<unknown> = Promise.resolve();

/** Runs jobs that change the journal one after the other. */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = line.then(job);
  line = next.catch(report);
  return next;
}
