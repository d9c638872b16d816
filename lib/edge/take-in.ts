import type { Entry, ImportHow } from '#lib/model/import';
import type { Settings } from '#lib/model/settings';
import { clock } from './clock';
import { dropIncoming, putIncoming, takeIncoming } from './journal/incoming';
import { mendHours, relearn } from './journal/relearn';
import type { WritableTransaction } from './journal/schema';
import { reconcile } from './registration';
import { changeSettings, settingsStore } from './settings';
import { inTurn, journalOfWorker } from './worker';

/** A file as it is to be taken. */
interface Taking {
  readonly how: ImportHow;
  /** Rows that were handed over in all. */
  readonly rows: number;
  readonly settings?: Settings | undefined;
}

/** Drops the rows of an earlier file that still wait. */
export async function beginImport(): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.write(dropIncoming);
}

/** Keeps rows of a file until it is whole. */
export async function keepImported(entries: readonly Entry[]): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.write((tx) => putIncoming(tx, entries));
}

/** Takes every row that waits, in one transaction. False, with nothing changed, when some are missing. */
export function takeImported({ how, rows, settings }: Taking): Promise<boolean> {
  return inTurn(async () => {
    const { journal } = await journalOfWorker();
    const current = await settingsStore.read();
    const next = settings ? withOwn(settings, current) : current;
    const work = (tx: WritableTransaction) => takeAll(tx, { how, rows, settings: next });
    const isTaken =
      how === 'replace' ? (await journal.erase(counted(work))) > 0 : await journal.write(work);
    if (isTaken && settings) await reconcile(await changeSettings(() => next));
    return isTaken;
  });
}

async function takeAll(
  tx: WritableTransaction,
  { how, rows, settings }: Taking & { readonly settings: Settings },
): Promise<boolean> {
  const isFirst = how === 'replace' || (await tx.objectStore('sends').count()) === 0;
  if (!(await takeIncoming(tx, { how, rows }))) return false;
  if (how === 'merge') await mendHours(tx, settings);
  if (isFirst) await relearn(tx, settings, clock.now());
  return true;
}

const counted =
  (work: (tx: WritableTransaction) => Promise<boolean>) => async (tx: WritableTransaction) =>
    Number(await work(tx));

/** A file brings no permission: sites, and a pause in force, stay those of this browser. */
function withOwn(settings: Settings, { sites, pausedUntil }: Settings): Settings {
  return { ...settings, sites, pausedUntil };
}
