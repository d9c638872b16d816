import { browser } from 'wxt/browser';
import { lockNow } from './lock';
import { lockPhase } from './state';

/** Name of the alarm that locks. */
export const LOCK_ALARM = 'lock';
/** Minutes without a sign of a page of Andante, after which it locks by itself. */
const IDLE_MIN = 10;

/** A page of Andante is in use: the time to the lock begins anew. */
export async function stayOpen(): Promise<void> {
  if ((await lockPhase()) === 'open') {
    browser.alarms.create(LOCK_ALARM, { delayInMinutes: IDLE_MIN });
  }
}

/** At every start: alarms are lost on every update. */
export async function ensureIdleLock(): Promise<void> {
  if (!(await browser.alarms.get(LOCK_ALARM))) await stayOpen();
}

/** Nobody looked for a while. */
export async function lockWhenIdle(): Promise<void> {
  await lockNow();
  await browser.alarms.clear(LOCK_ALARM);
}
