import { report } from '../report';
import type { JournalDatabase } from './schema';

/** A database connection that opens when first used, and opens anew when the browser closed it. */
export interface Connection {
  /** Runs `work` on the open database. A connection that turns out to be closed is replaced, and `work` begins again. */
  use<T>(work: (db: JournalDatabase) => Promise<T>): Promise<T>;
  /** Closes it; the next use opens it anew. */
  drop(): void;
}

/** Names under which a browser says that the connection, not the work, is at fault. */
const CLOSED: readonly string[] = ['InvalidStateError', 'AbortError'];

/** Holds what `open` gives for as long as the browser lets it live. A failed opening is tried again at the next use. */
export function connection(open: () => Promise<JournalDatabase>): Connection {
  let current: Promise<JournalDatabase> | undefined;

  const start = () => {
    const opening = open();
    const forget = () => {
      if (current === opening) current = undefined;
    };
    opening.then((db) => {
      db.addEventListener('close', forget);
      db.addEventListener('versionchange', forget);
    }, forget);
    return opening;
  };

  const drop = () => {
    current?.then((db) => db.close()).catch(report);
    current = undefined;
  };

  return {
    drop,
    use: async (work) => {
      const opened = (current ??= start());
      try {
        return await work(await opened);
      } catch (cause) {
        if (!(cause instanceof DOMException) || !CLOSED.includes(cause.name)) throw cause;
        if (current === opened) drop();
        return work(await (current ??= start()));
      }
    },
  };
}
