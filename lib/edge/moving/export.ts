import { localDay } from '#lib/model/time';
import type { Settings } from '#lib/model/settings';
import type { Counts } from '#lib/model/selection';
import type { StoredName, StoredRow } from '#lib/model/stored';
import type { Days } from '#lib/model/ports';
import { partOf } from '#lib/history/part';
import { writeCsv, type CsvRow } from '#lib/history/transfer/write-csv';
import { writeJson } from '#lib/history/transfer/write-json';
import { clock } from '../clock';
import type { Stock } from '../journal/stock';
import type { Course } from './read-file';
import { gather } from './save-file';

/** One table of the history, as the user chose it. */
export interface Table {
  readonly store: StoredName;
  readonly fields: readonly string[];
  readonly days?: Days;
}

/** The whole history and the settings as one JSON file. */
export async function exportJson(
  { rows: rowsOf }: Stock,
  { counts, settings }: { readonly counts: Counts; readonly settings: Settings },
  course: Course,
): Promise<Blob> {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  let done = 0;
  const rows = async function* <Name extends StoredName>(name: Name) {
    for await (const batch of rowsOf(name)) {
      yield batch;
      done += batch.length;
      course.onShare(done / all);
    }
  };
  const pieces = writeJson({ rows, settings, exportedAt: clock.now() });
  return gather(pieces, 'application/json', course.signal);
}

/** One table as a CSV file. */
export async function exportCsv(
  stock: Stock,
  { store, fields, days }: Table,
  {
    dayStart,
    all,
    signal,
    onShare,
  }: Course & Pick<Settings, 'dayStart'> & { readonly all: number },
): Promise<Blob> {
  const part =
    days && partOf({ kind: 'days', ...days }, { ...clock, dayStart, threads: new Set() });
  const isIn = (part?.[store] ?? (() => true)) as (row: StoredRow[StoredName]) => boolean; // rows of this very store
  let done = 0;
  const batches = async function* (): AsyncGenerator<readonly CsvRow[]> {
    for await (const batch of stock.rows(store)) {
      yield batch.filter(isIn).map((row): CsvRow => ({ ...row }));
      done += batch.length;
      onShare(done / all);
    }
  };
  return gather(writeCsv(fields, batches()), 'text/csv', signal);
}

/** A name that says nothing about where a file comes from, as downloads keep it: "export-2026-11-24.json". */
export function fileName(kind: 'export' | 'table', ending: 'json' | 'csv'): string {
  const at = clock.now();
  return `${kind}-${localDay({ at, offsetMin: clock.offsetMin(at) }, 0)}.${ending}`;
}
