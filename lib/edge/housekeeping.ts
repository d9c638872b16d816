import { browser } from 'wxt/browser';
import { DAY, localDay } from '#lib/model/time';
import { clock } from './clock';
import { forgetConversation, expire } from './journal/forget';
import { deleteGenerations } from './journal/place';
import type { ThreadId } from '#lib/model/ids';
import { reconcile } from './registration';
import { settingsStore } from './settings';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { closeJournal, inTurn, journalOfWorker } from './worker';

const HOURLY = 'housekeeping';

/** Alarms are lost on every update: they are made anew at every start. */
export async function ensureAlarms(): Promise<void> {
  if (await browser.alarms.get(HOURLY)) return;
  browser.alarms.create(HOURLY, { periodInMinutes: 60 });
}

/** Removes what is older than the user wants to keep. */
export function retire(): Promise<number> {
  return inTurn(async () => {
    const { keepSendsDays, keepAllDays, dayStart } = await settingsStore.read();
    const now = clock.now();
    const before = (days: number | undefined) => (days === undefined ? 0 : now - days * DAY);
    const allBefore = before(keepAllDays);
    const { opened } = await journalOfWorker();
    return expire(opened.db, {
      sendsBefore: Math.max(before(keepSendsDays), allBefore),
      allBefore,
      dayBefore: localDay({ at: allBefore, offsetMin: clock.offsetMin(now) }, dayStart),
    });
  });
}

/** Removes one conversation from every store. */
export function deleteConversation(thread: ThreadId): Promise<void> {
  return inTurn(async () => forgetConversation((await journalOfWorker()).opened.db, thread));
}

/** Leaves the browser as if Andante had just been installed: rows, key, settings, scripts, alarms, permissions. */
export function deleteEverything(): Promise<void> {
  return inTurn(async () => {
    await reconcile(DEFAULT_SETTINGS);
    await closeJournal();
    await deleteGenerations();
    await browser.storage.local.clear();
    await browser.storage.session?.clear();
    await browser.alarms.clearAll();
    await browser.action.setBadgeText({ text: '' });
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) await browser.permissions.remove({ origins });
    await ensureAlarms();
  });
}
