import type { Clock, Journal } from '#lib/model/ports';
import { report } from '../report';
import { connection, type Connection } from './connection';
import { markDue } from './doubt';
import { gate, type Gate } from './gate';
import { countRows, openInUse } from './generation';
import { mending } from './mending';
import { deleteGenerations } from './place';
import { amendPointer, readPointer } from './pointer';
import { journalReader } from './reader';
import type { Keep } from './renew';
import { STORES, type JournalDatabase, type WritableTransaction } from './schema';
import { enterStage, openStage, type Stage } from './stage';
import { write } from './write';
import { journalTransaction } from './writer';

/** Work that deletes or changes rows, and says how many. */
export type Erasing = (tx: WritableTransaction) => Promise<number>;

/** The journal as its only writer has it: it opens when first used, in whichever generation is in use. */
export interface OwnJournal extends Journal {
  /** Opens it now: creates or upgrades it, notes what the browser lost, ends what was stopped. */
  ready(): Promise<void>;
  /** Runs `work` and lets what it deleted leave the disk as well. Gives the number of rows. */
  erase(work: Erasing): Promise<number>;
  /** Moves to a new generation with the rows that stay. */
  renew(keep?: Keep): Promise<void>;
  /** Begins a generation beside the one in use. */
  stage(): Promise<Stage>;
  /** Finishes a stage with `work`, which is given the journal in use, and has it take its place. */
  turnTo(stage: Stage, work: (from: JournalDatabase) => Promise<void>): Promise<void>;
  /** Moves to a new generation if deleted rows still lie on disk, and notes how many rows there are. */
  tidy(): Promise<void>;
  /** Gives everything to `take` while nobody else uses it; once that is done, every generation is deleted. */
  handOver(take: (db: JournalDatabase) => Promise<void>): Promise<void>;
  /** Begins anew with what `give` puts in, before anybody else uses it. */
  restore(give: (db: JournalDatabase) => Promise<void>): Promise<void>;
  /** Deletes every generation. The next use begins a new journal. */
  destroy(): Promise<void>;
}

const always = () => Promise.resolve();

/**
 * The journal for the worker. While it moves to a new generation, everybody else waits. While `mayOpen` rejects, so
 * does every use.
 */
export function openJournal(clock: Clock, mayOpen: () => Promise<void> = always): OwnJournal {
  const open = connection(async () => {
    await mayOpen();
    return openInUse(clock.now());
  });
  const door = gate();
  const { renew, isDue, heal, noteFault } = mending(open, door);
  const use = <T>(work: (db: JournalDatabase) => Promise<T>) => door.together(() => open.use(work));

  return {
    ...journalReader((read) => use((db) => read(db.transaction([...STORES], 'readonly')))),
    ready: () => use(() => Promise.resolve()),
    transact: async (work) => {
      await heal();
      const writing = use((db) => write(db, (tx) => work(journalTransaction(tx)))).catch(noteFault);
      writing.catch(() => heal().catch(report));
      return writing;
    },
    erase: (work) =>
      door.alone(async () => {
        const gone = await open.use((db) => eraseIn(db, work)).catch(noteFault);
        if (gone > 0) await renew().catch(noteFault).catch(report); // gone from the journal already; the disk follows when tidied
        return gone;
      }),
    stage: () => door.alone(() => open.use(openStage)),
    turnTo: (stage, work) =>
      door.alone(() =>
        open.use((from) => enterStage(stage, from, work)).finally(() => open.drop()),
      ),
    renew: (keep) => door.alone(() => renew(keep)),
    tidy: () =>
      door.alone(async () => {
        await open.use(noteRows);
        if (await isDue()) await renew().catch(noteFault);
      }),
    ...wholesale(open, door),
  };
}

/** What takes everything away, or puts everything in. */
function wholesale(
  open: Connection,
  door: Gate,
): Pick<OwnJournal, 'handOver' | 'restore' | 'destroy'> {
  const destroy = async () => {
    open.drop();
    await deleteGenerations();
  };
  return {
    handOver: (take) => door.alone(() => open.use(take).then(destroy)),
    restore: (give) => door.alone(() => destroy().then(() => open.use(give))),
    destroy: () => door.alone(destroy),
  };
}

/** Marked first: stopped after it, the next tidying does what is left. */
async function eraseIn(db: JournalDatabase, work: Erasing): Promise<number> {
  const before = await readPointer();
  await markDue();
  const gone = await write(db, work);
  const renewalDue = gone > 0 || before?.renewalDue === true;
  await amendPointer((pointer) => ({ ...pointer, renewalDue }));
  return gone;
}

async function noteRows(db: JournalDatabase): Promise<void> {
  const rows = await countRows(db);
  if ((await readPointer())?.rows !== rows) await amendPointer((pointer) => ({ ...pointer, rows }));
}
