import { take } from '../receive';
import { journalOfWorker } from '../worker';
import { emptyInbox } from './inbox';
import { unlock } from './lock';

/** Opens the journal with the passphrase, and writes what came meanwhile. False when this is not the passphrase. */
export async function openWith(passphrase: string): Promise<boolean> {
  const opened = await unlock(passphrase);
  if (!opened) return false;
  const { journal } = await journalOfWorker();
  await emptyInbox(opened.header, opened.privateKey, (kept) =>
    kept.kind === 'report'
      ? take(kept.report, undefined, async () => undefined) // too late for a prompt
      : journal.transact((tx) => tx.putCheckIn(kept.checkIn)),
  );
  return true;
}
