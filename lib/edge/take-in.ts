import { TakenFile, type Entry, type ImportHow, type ImportStands } from '#lib/model/import';
import type { RecordId } from '#lib/model/ids';
import type { Settings } from '#lib/model/settings';
import { SECOND } from '#lib/model/time';
import { browser } from 'wxt/browser';
import { clock } from './clock';
import { addRows } from './journal/add-rows';
import { mendHours, relearn } from './journal/relearn';
import type { JournalDatabase } from './journal/schema';
import { copyState, dropStage, joinInto, type Stage } from './journal/stage';
import { write } from './journal/write';
import { reconcile } from './registration';
import { report } from './report';
import { changeSettings, settingsStore } from './settings';
import { inTurn, journalOfWorker } from './worker';

/** A file as it is to be taken. */
interface Taking {
  readonly id: RecordId;
  readonly how: ImportHow;
  /** Rows that were handed over in all. */
  readonly rows: number;
  readonly settings?: Settings | undefined;
}

/** The file at hand: its rows lie in a generation of their own, beside the journal. */
interface Waiting {
  readonly id: RecordId;
  readonly stage: Stage;
  rows: number;
  /** Share taken, 0 to 1. */
  share: number;
  isTaking: boolean;
  isGivenUp: boolean;
}

/** Lost with the worker; its stage is deleted when the journal is next opened. */
let waiting: Waiting | undefined;

const waitingFor = (id: RecordId) => (waiting?.id === id ? waiting : undefined);

/** Makes room for the rows of a file; those of an earlier one that still wait are dropped. */
export function beginImport({ id }: { readonly id: RecordId }): Promise<void> {
  return inTurn(async () => {
    await leave(waiting);
    const stage = await (await journalOfWorker()).journal.stage();
    waiting = { id, stage, rows: 0, share: 0, isTaking: false, isGivenUp: false };
  });
}

/** Keeps rows of a file until it is whole. False when it is not, or no longer, the file at hand. */
export async function keepImported(id: RecordId, entries: readonly Entry[]): Promise<boolean> {
  const file = waitingFor(id);
  if (!file || file.isTaking) return false;
  await write(file.stage.db, (tx) => addRows(tx, entries));
  file.rows += entries.length;
  return true;
}

/** Begins to take the rows that wait. False, with nothing changed, when some are missing. */
export async function takeImported(taking: Taking): Promise<boolean> {
  const file = waitingFor(taking.id);
  if (!file || file.isTaking || file.rows !== taking.rows) return false;
  file.isTaking = true;
  void inTurn(() => awake(() => take(file, taking)).finally(() => leave(file))).catch(
    () => undefined, // reported by the line; whoever asks for it hears that nothing was changed
  );
  return true;
}

/** How it stands with a file; also right after the worker was stopped. */
export async function importStands(id: RecordId): Promise<ImportStands> {
  const file = waitingFor(id);
  if (file) return { is: 'running', share: file.share };
  return { is: (await takenFile())?.id === id ? 'taken' : 'given-up' };
}

/** Gives a file up; one that is being taken stops at its next step, unless that was the last. */
export async function dropImport({ id }: { readonly id: RecordId }): Promise<void> {
  const file = waitingFor(id);
  if (!file) return;
  file.isGivenUp = true;
  if (!file.isTaking) await inTurn(() => leave(file));
}

/** Puts the settings of a taken file in force, if they are not yet. For every start. */
export async function finishImport(): Promise<void> {
  const { id, settings } = (await takenFile()) ?? {};
  if (!id || !settings) return;
  await reconcile(await changeSettings((current) => withOwn(settings, current)));
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState('taken', { id } satisfies TakenFile));
}

async function takenFile(): Promise<TakenFile | undefined> {
  const { journal } = await journalOfWorker();
  return TakenFile.safeParse(await journal.state('taken')).data;
}

async function take(file: Waiting, taking: Taking): Promise<void> {
  const current = await settingsStore.read();
  const settings = taking.settings ? withOwn(taking.settings, current) : current;
  const { journal } = await journalOfWorker();
  try {
    await journal.turnTo(file.stage, (from) => prepare(from, file, { ...taking, settings }));
  } catch (cause) {
    if (!file.isGivenUp) throw cause;
    return;
  }
  await finishImport();
}

/** Everything of the stage but its mark. */
async function prepare(
  from: JournalDatabase,
  file: Waiting,
  { id, how, settings }: Taking & { readonly settings: Settings },
): Promise<void> {
  const { stage } = file;
  await copyState(stage, from);
  if (how === 'merge') {
    await joinInto(stage, from, (share) => {
      file.share = share;
      goOn(file);
    });
    await write(stage.db, (tx) => mendHours(tx, settings));
  }
  const isFirst = how === 'replace' || (await from.count('sends')) === 0;
  if (isFirst) await write(stage.db, (tx) => relearn(tx, settings, clock.now()));
  const taken: TakenFile = how === 'replace' ? { id, settings } : { id };
  await write(stage.db, (tx) => tx.objectStore('state').put(taken, 'taken'));
  goOn(file);
}

function goOn({ isGivenUp }: Waiting): void {
  if (isGivenUp) throw new Error('The file was given up.');
}

async function leave(file: Waiting | undefined): Promise<void> {
  if (!file || waiting !== file) return;
  await dropStage(file.stage).finally(() => (waiting = undefined));
}

/** A worker nobody speaks to is stopped after 30 s; a call to the browser now and then keeps it. */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(
    () => void browser.runtime.getPlatformInfo().catch(report),
    20 * SECOND,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** A file brings no permission: sites, and a pause in force, stay those of this browser. */
function withOwn(settings: Settings, { sites, pausedUntil }: Settings): Settings {
  return { ...settings, sites, pausedUntil };
}
