import { MAX_BYTES } from '#lib/history/transfer/bounds';
import { JsonReader } from '#lib/history/transfer/read-json';
import { FileRefused, type Refusal, type RowPlace } from '#lib/history/transfer/refused';
import type { Entry } from '#lib/model/import';
import { IMPORT_BATCH } from '#lib/model/import';
import type { Settings } from '#lib/model/settings';
import { clock } from '../clock';

/** A long piece of work: how far it is, and a way to end it. */
export interface Course {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** What a file gave in all. */
export interface WholeFile {
  readonly rows: number;
  readonly settings?: Settings | undefined;
  /** Rows that cannot be taken, and were left out. */
  readonly bad?: BadRows | undefined;
}

/** How many rows cannot be taken, and what is wrong with the first. */
export interface BadRows {
  readonly rows: number;
  readonly refusal: Refusal;
  readonly place: RowPlace;
}

/** How a file is read. */
export interface Reading extends Course {
  /** Rows that cannot be taken are left out; else the first of them refuses the file. */
  readonly leavesOut: boolean;
}

/**
 * Reads an export from its first byte to its last and hands its rows on in batches. Throws FileRefused at the first
 * thing that is not right, and the signal's reason when it is ended.
 */
export async function readFile(
  file: Blob,
  { signal, onShare, leavesOut }: Reading,
  onBatch: (entries: readonly Entry[]) => Promise<void>,
): Promise<WholeFile> {
  if (file.size > MAX_BYTES) throw new FileRefused('too-big');
  let [rows, bytes] = [0, 0];
  let settings: Settings | undefined;
  let bad: BadRows | undefined;
  const waiting: Entry[] = [];
  const reader = new JsonReader(clock.now(), {
    row: (store, row) => waiting.push({ store, row } as Entry), // the reader pairs them
    settings: (found) => (settings = found),
    ...(leavesOut && {
      bad: (refusal, place) =>
        (bad = bad ? { ...bad, rows: bad.rows + 1 } : { rows: 1, refusal, place }),
    }),
  });
  const handOn = async (least: number) => {
    while (waiting.length > least) {
      const entries = waiting.splice(0, IMPORT_BATCH);
      rows += entries.length;
      await onBatch(entries);
    }
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunksOf(file)) {
    signal.throwIfAborted();
    reader.write(decoded(decoder, chunk));
    bytes += chunk.length;
    await handOn(IMPORT_BATCH);
    onShare(bytes / file.size);
  }
  reader.write(decoded(decoder));
  reader.end();
  await handOn(0);
  return { rows, settings, bad };
}

/** Pieces of a quarter of a megabyte: little enough that the page stays awake between them. */
const CHUNK = 256 * 1024;

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += CHUNK) {
    yield new Uint8Array(await file.slice(from, from + CHUNK).arrayBuffer());
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw new FileRefused('not-text', cause);
  }
}
