import type { Loss } from '#lib/model/loss';
import { STORED_NAMES } from '#lib/model/stored';
import { deleteGenerations, listGenerations, openGeneration } from './place';
import { readPointer, writePointer, type Pointer } from './pointer';
import type { JournalDatabase } from './schema';

/** Row of the store `state` that marks a generation as whole: it is copied last. */
export const EPOCH = 'epoch';

interface Whole {
  readonly generation: number;
  readonly epoch: string;
  readonly db: JournalDatabase;
}

/**
 * Opens the generation in use, and deletes what a stopped renewal left beside it. A database the browser lost is noted
 * in the pointer, and recording goes on in a new one. Nothing is deleted unless one could be opened. Worker only.
 */
export async function openInUse(now: number): Promise<JournalDatabase> {
  const stored = await readPointer();
  const found = await findWhole(stored);
  const whole = found ?? (await begin(stored?.generation));
  if (!stored || !isNamedBy(stored, whole)) {
    await writePointer(await pointerTo(whole, { stored, isNew: !found, now }));
  }
  await deleteGenerations(whole.generation);
  return whole.db;
}

const isNamedBy = ({ generation, epoch }: Pointer, whole: Whole) =>
  generation === whole.generation && epoch === whole.epoch;

/** Opens the generation the pointer names, for reading. Undefined when it is not, or no longer, the one that was left. */
export async function openNamed(): Promise<JournalDatabase | undefined> {
  const stored = await readPointer();
  const isThere = stored && (await listGenerations()).includes(stored.generation);
  if (!isThere) return undefined;
  const db = await openGeneration(stored.generation);
  if ((await epochOf(db)) === stored.epoch) return db;
  db.close();
  return undefined;
}

/** Rows of the user's own history. */
export async function countRows(db: JournalDatabase): Promise<number> {
  const counts = await Promise.all(STORED_NAMES.map((store) => db.count(store)));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** The first generation that was finished: the one in use, else the newest. */
async function findWhole(stored: Pointer | undefined): Promise<Whole | undefined> {
  const all = await listGenerations();
  const isInUse = (generation: number) => generation === stored?.generation;
  const order = [...all.filter(isInUse), ...all.filter((one) => !isInUse(one))];
  for (const generation of order) {
    const db = await openGeneration(generation);
    const epoch = await epochOf(db);
    if (epoch !== undefined) return { generation, epoch, db };
    if (stored && isInUse(generation) && (await countRows(db)) > 0) {
      await db.put('state', stored.epoch, EPOCH); // only its mark is gone: nothing is thrown away for that
      return { generation, epoch: stored.epoch, db };
    }
    db.close();
  }
  return undefined;
}

async function epochOf(db: JournalDatabase): Promise<string | undefined> {
  const epoch: unknown = await db.get('state', EPOCH);
  return typeof epoch === 'string' ? epoch : undefined;
}

/** A new, empty generation, in none of the places there were. */
async function begin(inUse = 0): Promise<Whole> {
  const generation = Math.max(inUse, ...(await listGenerations())) + 1;
  const db = await openGeneration(generation);
  const epoch = crypto.randomUUID();
  await db.put('state', epoch, EPOCH);
  return { generation, epoch, db };
}

interface Before {
  readonly stored: Pointer | undefined;
  readonly isNew: boolean;
  readonly now: number;
}

async function pointerTo(whole: Whole, { stored, isNew, now }: Before): Promise<Pointer> {
  const { generation, epoch, db } = whole;
  const sweptAt = isNew ? now : (stored?.sweptAt ?? 0);
  const rows = await countRows(db);
  const lost = lossOf(stored, epoch, now);
  const pointer = { generation, epoch, rows, renewalDue: !isNew, sweptAt };
  return lost ? { ...pointer, lost } : pointer;
}

/** Another epoch than the one that was left: the database that had it is gone. */
function lossOf(stored: Pointer | undefined, epoch: string, now: number): Loss | undefined {
  if (!stored || stored.epoch === epoch) return stored?.lost;
  return { at: now, rows: stored.rows };
}
