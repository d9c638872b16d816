import { PreviewCount, type Preview } from '#lib/history/transfer/preview';
import type { Entry, ImportHow } from '#lib/model/import';
import { STORED_NAMES, type StoredName, type StoredRow } from '#lib/model/stored';
import type { RecordId } from '#lib/model/ids';
import { ask } from '../ask';
import type { Stock } from '../journal/stock';
import { newRecordId } from '../new-id';
import { report } from '../report';
import { readFile, type BadRows, type Course } from './read-file';

/** What a file would bring. */
interface Look {
  readonly preview: Preview;
  readonly hasSettings: boolean;
  readonly bad?: BadRows | undefined;
}

/** How a file is taken. */
interface Taking {
  readonly how: ImportHow;
  /** Rows that cannot be taken are left out; else the first of them refuses the file. */
  readonly leavesOut: boolean;
}

/** Counts what a file would bring, and what of it cannot be taken; nothing is changed. Throws as `readFile` does. */
export async function lookAt(file: Blob, stock: Stock, course: Course): Promise<Look> {
  const count = new PreviewCount();
  const { settings, bad } = await readFile(
    file,
    { ...course, leavesOut: true },
    async (entries) => {
      for (const store of STORED_NAMES) await compare(store, rowsOf(store, entries), stock, count);
    },
  );
  return { preview: count.preview, hasSettings: settings !== undefined, bad };
}

/** Share of the way after which all rows are handed over, and only the taking remains. */
const HANDED_OVER = 0.8;
/** How long until the worker is asked again, milliseconds. */
const ASK_AGAIN_MS = 500;

/** Takes a file. False, and when it throws, nothing was changed. */
export async function takeFile(
  file: Blob,
  { how, leavesOut }: Taking,
  course: Course,
): Promise<boolean> {
  const id = newRecordId();
  const onShare = (share: number) => course.onShare(share * HANDED_OVER);
  try {
    await mustDo({ type: 'intent/import-begin', id });
    const { rows, settings } = await readFile(file, { ...course, onShare, leavesOut }, (entries) =>
      mustDo({ type: 'intent/import-rows', id, entries: [...entries] }),
    );
    course.signal.throwIfAborted();
    const taking = { type: 'intent/import-take', id, how, rows } as const;
    const isReplacing = how === 'replace' && settings !== undefined;
    await mustDo(isReplacing ? { ...taking, settings } : taking);
    return await isTaken(id, course);
  } catch (cause) {
    await ask({ type: 'intent/import-drop', id });
    throw cause;
  }
}

/** Asks now and then until it is decided. Ended meanwhile, it may still be taken: what the worker says is what counts. */
async function isTaken(id: RecordId, { signal, onShare }: Course): Promise<boolean> {
  const giveUp = () => void ask({ type: 'intent/import-drop', id }).catch(report);
  signal.addEventListener('abort', giveUp, { once: true });
  for (;;) {
    const done = await ask({ type: 'intent/import-state', id });
    const file = done.ok ? done.file : undefined;
    if (file?.is !== 'running') {
      if (file?.is !== 'taken') signal.throwIfAborted();
      return file?.is === 'taken';
    }
    onShare(HANDED_OVER + (1 - HANDED_OVER) * file.share);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

async function mustDo(intent: Parameters<typeof ask>[0]): Promise<void> {
  const { ok } = await ask(intent);
  if (!ok) throw new Error(`Not done: ${intent.type}.`);
}

function rowsOf<Name extends StoredName>(
  store: Name,
  entries: readonly Entry[],
): readonly StoredRow[Name][] {
  const own = entries.filter((entry) => entry.store === store);
  return own.map(({ row }) => row as StoredRow[Name]); // rows of this very store
}

async function compare<Name extends StoredName>(
  store: Name,
  rows: readonly StoredRow[Name][],
  stock: Stock,
  count: PreviewCount,
): Promise<void> {
  if (rows.length === 0) return;
  const stored = await stock.matches(store, rows);
  rows.forEach((row, index) => count.count(store, row, stored[index]));
}
