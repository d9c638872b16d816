import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { ensureAlarms } from './housekeeping';
import { reconcile } from './registration';
import { forgetLock } from './lock/lock';
import { report } from './report';
import { SETTINGS_KEY } from './settings';
import { clearToolbar } from './toolbar';
import { inTurn, journalOfWorker } from './worker';

/** Lies in `storage.local` while everything is being deleted; the last step clears it with the rest. */
const MARK = 'deleting';

/**
 * Leaves the browser as if Andante had just been installed: rows, key, settings, scripts, alarms, permissions. Stopped
 * in between, the next start goes on with it.
 */
export function deleteEverything(): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ [MARK]: true, [SETTINGS_KEY]: DEFAULT_SETTINGS });
    await Promise.all(OUTSIDE.map((step) => step().catch(report))); // what the browser refuses holds up nothing else
    await (await journalOfWorker()).journal.destroy();
    await forgetLock();
    await browser.storage.session?.clear();
    await browser.storage.local.clear();
    await ensureAlarms();
  });
}

/** Goes on with a deletion that was stopped. To be called first at every start. */
export async function finishDeleting(): Promise<void> {
  if ((await browser.storage.local.get(MARK))[MARK]) await deleteEverything();
}

/** What lies outside of the journal and the settings. */
const OUTSIDE: readonly (() => Promise<unknown>)[] = [
  () => reconcile(DEFAULT_SETTINGS),
  () => browser.alarms.clearAll(),
  clearCaches,
  clearToolbar,
  takeBackPermissions,
];

async function clearCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function takeBackPermissions(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await browser.permissions.remove({ permissions: ['notifications'] });
}
