import { HourCount, Send } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { hourOf } from '#lib/pipeline/hour-of';
import { observe } from '#lib/tempo/observe';
import { optionsOf } from '#lib/tempo/options';
import { emptyState } from '#lib/tempo/state';
import { batchesOf } from './batches';
import { readRow } from './rows';
import type { WritableTransaction } from './schema';

/** How far back the detector's averages reach in practice. */
const LEARNED_FROM_MS = 120 * DAY;

/** No hour counts less than the exact sends that lie in it; one that does is mended. */
export async function mendHours(tx: WritableTransaction, settings: Settings): Promise<void> {
  const counted = new Map<string, HourCount>();
  for await (const batch of batchesOf(tx.objectStore('sends'))) {
    for (const { row } of batch) {
      const hour = hourOf(readRow(Send, row), settings);
      const key = `${hour.day} ${hour.thread} ${hour.hour}`;
      counted.set(key, { ...hour, n: (counted.get(key)?.n ?? 0) + 1 });
    }
  }
  const hours = tx.objectStore('hours');
  for (const row of counted.values()) {
    const stored = await hours.get([row.day, row.thread, row.hour]);
    const n = stored === undefined ? 0 : readRow(HourCount, stored).n;
    if (n < row.n) await hours.put(row);
  }
}

/** The detector learns the usual anew from the exact sends there are, as if it had seen them. Nothing is said. */
export async function relearn(
  tx: WritableTransaction,
  settings: Settings,
  now: number,
): Promise<void> {
  const options = optionsOf(settings);
  let state = emptyState();
  for (let from = now - LEARNED_FROM_MS; from <= now; from += DAY) {
    for (const row of await tx.objectStore('sends').index('at').getAll(dayFrom(from, now))) {
      state = observe(state, readRow(Send, row), options).state;
    }
  }
  await tx.objectStore('state').put(state, 'detector');
  await tx.objectStore('state').delete('pending');
}

/** A day from an instant on; the last one is open, for what a clock that was set back left behind. */
function dayFrom(from: number, now: number): IDBKeyRange {
  const to = from + DAY;
  return to > now ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, to, false, true);
}
