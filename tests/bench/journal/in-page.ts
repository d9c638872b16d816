import { openGeneration } from '#lib/edge/journal/place';
import { journalReader } from '#lib/edge/journal/reader';
import { STORES } from '#lib/edge/journal/schema';
import { write } from '#lib/edge/journal/write';
import { journalTransaction } from '#lib/edge/journal/writer';
import { EventId, RecordId, SiteId, ThreadId } from '#lib/model/ids';
import type { Journal } from '#lib/model/ports';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { record, type Observed } from '#lib/pipeline';

/** Own sends of a busy evening: one every twenty seconds, in a few conversations in turn. */
const EVERY_MS = 20_000;
const CONVERSATIONS = 8;
const SITE = SiteId.parse('chat.localhost');
const ORIGIN = 'http://chat.localhost';

/** What the measurement asks of this page; milliseconds for so many, one after the other. */
export interface Bench {
  /** Observations as the worker records them, each in its one transaction. */
  observe(times: number): Promise<number>;
  /** Rows of the same size put into an empty store, each in a transaction of its own, as durable. */
  put(times: number): Promise<number>;
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function observedAt(at: number, n: number): Observed {
  const thread = ThreadId.parse(String(n % CONVERSATIONS).padStart(22, 'a'));
  const eventId = EventId.parse(crypto.randomUUID());
  return {
    observation: { kind: 'send', eventId, at, offsetMin: 0, site: SITE, origin: ORIGIN },
    thread,
    allowed: { origin: ORIGIN, site: SITE, notice: 'all' },
    settings: DEFAULT_SETTINGS,
    now: at,
    promptId: RecordId.parse(crypto.randomUUID()),
    chance: () => 0.5,
  };
}

async function begin(): Promise<Bench> {
  const db = await openGeneration(1);
  const journal: Journal = {
    ...journalReader((read) => read(db.transaction([...STORES], 'readonly'))),
    transact: (work) => write(db, (tx) => work(journalTransaction(tx))),
  };
  const opening = indexedDB.open('raw', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const raw = await done(opening);
  let n = 0;
  let at = Date.now();
  const next = () => observedAt((at += EVERY_MS), (n += 1));
  const timed = (work: (observed: Observed) => Promise<unknown>) => async (times: number) => {
    const all = Array.from({ length: times }, next);
    const from = performance.now();
    for (const one of all) await work(one);
    return performance.now() - from;
  };
  return {
    observe: timed((observed) => record(journal, observed)),
    put: timed(({ observation: { eventId, at: sentAt, offsetMin, site } }) => {
      const tx = raw.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ eventId, at: sentAt, offsetMin, site });
      return new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
    }),
  };
}

Reflect.set(globalThis, 'begin', begin);
