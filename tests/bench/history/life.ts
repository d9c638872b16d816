import type { Page } from '@playwright/test';

/** Sends on a day of heavy use: a million in ten years. */
const PER_DAY = 274;
const CONVERSATIONS = 300;

interface Life {
  readonly sends: number;
  readonly days: number;
  readonly conversations: number;
  /** Days whose sends are kept one by one; of those before only the hour counts. */
  readonly keptDays: number;
}

/** Puts so many sends, as far back as heavy use would reach, straight into the journal; gives how many rows in all. */
export function plantLife(page: Page, sends: number, life: Partial<Life> = {}): Promise<number> {
  const days = Math.min(3650, Math.max(30, Math.ceil(sends / PER_DAY)));
  const whole = { days, conversations: CONVERSATIONS, keptDays: Number.MAX_SAFE_INTEGER };
  return page.evaluate(plant, { ...whole, sends, ...life });
}

/** Runs in the page. Sittings of up to twenty sends, each in one conversation and one hour. */
async function plant({ sends, days, conversations, keptDays }: Life): Promise<number> {
  interface Buckets {
    keys(): Promise<string[]>;
    open(name: string): Promise<{ indexedDB: IDBFactory }>;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
  const [name] = await storageBuckets.keys();
  if (!name) throw new Error('There is no journal to plant in.');
  const bucket = await storageBuckets.open(name);
  Reflect.set(globalThis, 'heldBucket', bucket); // one nobody holds is collected, and its requests never answer
  const db = await done(bucket.indexedDB.open('andante'));
  const now = Date.now();
  const step = (days * 86_400_000) / sends;
  const threadOf = (sitting: number) => String((sitting * 7) % conversations).padStart(22, 'a');
  const dayOf = (at: number) => new Date(at - 5 * 3_600_000).toISOString().slice(0, 10);
  const hours = new Map<string, { day: string; thread: string; hour: number; n: number }>();
  const batch = 20_000;
  let kept = 0;
  const end = async (tx: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  for (let from = 0; from < sends; from += batch) {
    const tx = db.transaction('sends', 'readwrite', { durability: 'relaxed' });
    const store = tx.objectStore('sends');
    for (let index = from; index < Math.min(sends, from + batch); index += 1) {
      const at = Math.floor(now - days * 86_400_000 + index * step);
      const thread = threadOf(Math.floor(index / 20));
      const row = { at, offsetMin: 0, site: 'tinder', thread };
      const eventId = `event-${String(index).padStart(12, '0')}`;
      const isKept = now - at < keptDays * 86_400_000;
      if (isKept) kept += 1;
      if (isKept) store.put({ eventId, ...row });
      const [day, hour] = [dayOf(at), new Date(at).getUTCHours()];
      const key = `${day} ${thread} ${hour}`;
      hours.set(key, { day, thread, hour, n: (hours.get(key)?.n ?? 0) + 1 });
    }
    await end(tx);
  }
  const tx = db.transaction(['hours', 'conversations'], 'readwrite', { durability: 'relaxed' });
  for (const row of hours.values()) tx.objectStore('hours').put(row);
  const about = { site: 'tinder', weak: false, noticed: true, firstAt: now - 1e9, lastAt: now };
  for (let index = 0; index < conversations; index += 1) {
    tx.objectStore('conversations').put({ ...about, thread: threadOf(index) });
  }
  await end(tx);
  db.close();
  return kept + hours.size + conversations;
}
