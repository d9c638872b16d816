import { clock } from './clock';
import { openJournal, type OwnJournal } from './journal/own';
import { refuseWhileLocked } from './lock/state';
import { report } from './report';

const journal = openJournal(clock, refuseWhileLocked);

/** The worker's journal, the only one there is; it opens itself when it is used. */
export function journalOfWorker(): Promise<{ journal: OwnJournal }> {
  return Promise.resolve({ journal });
}

let line: Promise<unknown> = Promise.resolve();

/** Runs jobs that change the journal one after the other. */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = line.then(job);
  line = next.catch(report);
  return next;
}
