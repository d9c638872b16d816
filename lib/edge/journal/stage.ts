import type { Entry } from '#lib/model/import';
import { STORED_NAMES } from '#lib/model/stored';
import { addRows } from './add-rows';
import { batchesIn } from './batches';
import { EPOCH, countRows } from './generation';
import { deleteGenerations, openGeneration } from './place';
import { readPointer, writePointer } from './pointer';
import type { JournalDatabase } from './schema';
import { write } from './write';

/** A generation that is made beside the one in use. Until the pointer names it, nothing of it counts. */
export interface Stage {
  readonly generation: number;
  readonly db: JournalDatabase;
}

/** Begins one; what lay in its place is deleted. Worker only. */
export async function openStage(): Promise<Stage> {
  const pointer = await readPointer();
  if (!pointer) throw new Error('There is no generation to stand beside.');
  await deleteGenerations(pointer.generation);
  const generation = pointer.generation + 1;
  return { generation, db: await openGeneration(generation) };
}

/** Gives one up, unless the journal has moved to it. */
export async function dropStage({ generation, db }: Stage): Promise<void> {
  db.close();
  const inUse = (await readPointer())?.generation;
  if (inUse !== undefined && inUse !== generation) await deleteGenerations(inUse);
}

/** Brings every row of the journal in use to a stage; rows of the same key become one. */
export async function joinInto(
  { db }: Stage,
  from: JournalDatabase,
  onShare: (share: number) => void,
): Promise<void> {
  const all = await countRows(from);
  let done = 0;
  for (const store of STORED_NAMES) {
    for await (const batch of batchesIn(from, store)) {
      const entries = batch.map(({ row }) => ({ store, row }) as Entry); // a row of this very store, as it lies
      await write(db, (tx) => addRows(tx, entries));
      done += batch.length;
      onShare(done / all);
    }
  }
}

/** What the worker remembers goes along; the mark of a whole generation does not, it comes last. */
export async function copyState({ db }: Stage, from: JournalDatabase): Promise<void> {
  const [keys, rows] = await Promise.all([from.getAllKeys('state'), from.getAll('state')]);
  await write(db, async (tx) => {
    const store = tx.objectStore('state');
    for (const [index, key] of keys.entries()) {
      if (key !== EPOCH) await store.put(rows[index], key);
    }
  });
}

/**
 * Finishes a stage with `work` and has it take the place of the journal in use, at one single line: before it
 * everything is as it was, after it everything is as in the stage. Throws when the journal has moved elsewhere.
 */
export async function enterStage(
  { generation, db }: Stage,
  from: JournalDatabase,
  work: (from: JournalDatabase) => Promise<void>,
): Promise<void> {
  await work(from);
  const pointer = await readPointer();
  if (pointer?.generation !== generation - 1) throw new Error('The journal moved meanwhile.');
  await write(db, (tx) => tx.objectStore('state').put(pointer.epoch, EPOCH));
  const rows = await countRows(db);
  await writePointer({ ...pointer, generation, rows, renewalDue: false });
  db.close();
  from.close();
  await deleteGenerations(generation);
}
