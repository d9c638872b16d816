import { connection } from './journal/connection';
import { openNamed } from './journal/generation';
import { watchPointer } from './journal/pointer';
import type { Within } from './journal/reader';
import { STORES, type JournalDatabase } from './journal/schema';
import { tryToAsk as ask } from './try-to-ask';

/**
 * The journal for a page of Andante, until `signal` aborts: it reads, by the questions of `reader`, and leaves every
 * change to the worker.
 */
export function openReader<Reader>(
  signal: AbortSignal,
  reader: (within: Within) => Reader,
): Reader {
  const open = connection(openToRead);
  watchPointer(open.drop, signal);
  signal.addEventListener('abort', open.drop, { once: true });
  return reader((read) => open.use((db) => read(db.transaction([...STORES], 'readonly'))));
}

/** What is not there, or not what was left, is the worker's to make: a page never creates a journal. */
async function openToRead(): Promise<JournalDatabase> {
  const there = await openNamed();
  if (there) return there;
  const { ok } = await ask({ type: 'intent/ready' });
  const made = ok ? await openNamed() : undefined;
  if (!made) throw new Error('The journal could not be opened.');
  return made;
}
