import { browser } from 'wxt/browser';
import { expiryOf } from '#lib/history/expiry';
import type { ThreadId } from '#lib/model/ids';
import type { EntryRef, Selection } from '#lib/model/selection';
import { DAY } from '#lib/model/time';
import { takeBackIn } from '#lib/pipeline/take-back';
import { clock } from './clock';
import { expireRows } from './journal/expire';
import { forgetThread } from './journal/forget';
import { amendPointer, readPointer } from './journal/pointer';
import { deletePart } from './journal/part';
import { relearn } from './journal/relearn';
import { fits } from './journal/rows';
import { journalTransaction } from './journal/writer';
import { readableSettings, settingsStore } from './settings';
import { inTurn, journalOfWorker } from './worker';

const HOURLY = 'housekeeping';

/** Alarms are lost on every update: they are made anew at every start. */
export async function ensureAlarms(): Promise<void> {
  if (await browser.alarms.get(HOURLY)) return;
  browser.alarms.create(HOURLY, { periodInMinutes: 60 });
}

/** Keeps the journal in order: once a day what has expired goes, and what was deleted leaves the disk. For every start and every hour. */
export function keepHouse(): Promise<void> {
  return inTurn(async () => {
    const { journal } = await journalOfWorker();
    await journal.ready();
    await sweep();
    await journal.tidy();
  });
}

/** Settings that cannot be read may have said "keep for ever": then nothing expires. */
async function sweep(): Promise<void> {
  const settings = await readableSettings();
  const sweptAt = (await readPointer())?.sweptAt ?? 0;
  const now = clock.now();
  if (!settings || Math.abs(now - sweptAt) < DAY) return;
  const { journal } = await journalOfWorker();
  await journal.erase((tx) => expireRows(tx, expiryOf(settings, now, clock.offsetMin)));
  await amendPointer((pointer) => ({ ...pointer, sweptAt: now }));
}

/** Removes one conversation from every store, and from the disk. */
export async function deleteConversation(thread: ThreadId): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.erase((tx) => forgetThread(tx, thread));
}

/** Removes a part of the history, also from the disk. */
export async function deleteSelected(selection: Selection): Promise<void> {
  const [{ journal }, settings] = await Promise.all([journalOfWorker(), settingsStore.read()]);
  const days = { dayStart: settings.dayStart, offsetMin: clock.offsetMin };
  await journal.erase(async (tx) => {
    const gone = await deletePart(tx, selection, days);
    if (gone > 0) await relearn(tx, settings, clock.now());
    return gone;
  });
}

/** Removes one row, also from the disk. With a send goes what was counted and learned from it. */
export async function deleteEntry(entry: EntryRef): Promise<void> {
  const [{ journal }, settings] = await Promise.all([journalOfWorker(), settingsStore.read()]);
  await journal.erase(async (tx) => {
    if (entry.store === 'sends') {
      return Number(await takeBackIn(journalTransaction(tx), entry.id, settings));
    }
    const store = tx.objectStore(entry.store);
    const gone = await store.count(entry.id);
    await store.delete(entry.id);
    return gone;
  });
}

/** Removes the rows that cannot be read, and keeps every other. */
export async function setAside(): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.renew(fits);
}

/** The user has read that the browser lost a database. */
export async function forgetLoss(): Promise<void> {
  await amendPointer((pointer) => ({ ...pointer, lost: undefined }));
}
