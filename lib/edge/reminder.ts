import { browser } from 'wxt/browser';
import { Reminder } from '#lib/model/reminder';
import { clock } from './clock';
import { notify } from './notify';
import { journalOfWorker } from './worker';

/** Name of the alarm that rings it. */
export const REMINDER_ALARM = 'morning';

/** Parks until an instant (milliseconds): a row, from which the alarm can be made anew. A later one replaces it. */
export async function park(at: number): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState('reminder', { at, hasRung: false }));
  browser.alarms.create(REMINDER_ALARM, { when: at });
}

/** Rings it when its time has come, once. At every start too: its time may have passed while the browser was closed. */
export async function ring(): Promise<void> {
  const { journal } = await journalOfWorker();
  const isDue = await journal.transact(async (tx) => {
    const reminder = Reminder.safeParse(await tx.state('reminder')).data;
    if (reminder === undefined || reminder.hasRung || reminder.at > clock.now()) return false;
    await tx.putState('reminder', { ...reminder, hasRung: true });
    return true;
  });
  if (isDue) await notify('toolbar.morning');
}

/** At every start: alarms are lost on every update. */
export async function restoreReminder(): Promise<void> {
  await ring();
  const { journal } = await journalOfWorker();
  const reminder = Reminder.safeParse(await journal.state('reminder')).data;
  if (reminder?.hasRung === false) browser.alarms.create(REMINDER_ALARM, { when: reminder.at });
}

/** The user has opened the popup: one that has rung is done with. */
export async function heard(): Promise<void> {
  const { journal } = await journalOfWorker();
  const reminder = Reminder.safeParse(await journal.state('reminder')).data;
  if (reminder?.hasRung === true) {
    await journal.transact((tx) => tx.putState('reminder', undefined));
  }
}
