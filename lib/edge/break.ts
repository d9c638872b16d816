import { browser } from 'wxt/browser';
import { Break } from '#lib/model/prompt';
import { MINUTE } from '#lib/model/time';
import { clock } from './clock';
import { journalOfWorker } from './worker';

/** Name of the alarm at its end. */
export const BREAK_ALARM = 'break';

/** A break the user chose: a row, and an alarm for its end. */
export async function startBreak(minutes: 3 | 10): Promise<void> {
  const { journal } = await journalOfWorker();
  const startedAt = clock.now();
  const until = startedAt + minutes * MINUTE;
  await journal.transact((tx) => tx.putState('break', { startedAt, until }));
  browser.alarms.create(BREAK_ALARM, { when: until });
}

/** The break is over, by the clock or by the user. */
export async function endBreak(): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState('break', undefined));
  await browser.alarms.clear(BREAK_ALARM);
}

/** At every start: alarms are lost on every update, and a break may have ended while nobody looked. */
export async function restoreBreak(): Promise<void> {
  const { journal } = await journalOfWorker();
  const running = Break.safeParse(await journal.state('break')).data;
  if (running === undefined) return;
  if (running.until <= clock.now()) await endBreak();
  else browser.alarms.create(BREAK_ALARM, { when: running.until });
}
