import { STORED, type StoredName, type StoredRow } from '#lib/model/stored';
import { isPlain } from '#lib/model/plain';
import { DAY } from '#lib/model/time';
import { FileRefused } from './refused';

/** One checked row of a store. Throws FileRefused when it does not fit, or comes from later than tomorrow, or hides signs in its words. */
export function readStoredRow<Name extends StoredName>(
  store: Name,
  value: unknown,
  now: number,
): StoredRow[Name] {
  if (latestIn(value) > now + DAY) throw new FileRefused('from-tomorrow');
  const result = STORED[store].safeParse(value);
  if (!result.success) throw new FileRefused('wrong-row', result.error);
  if (!isPlain(wordsIn(result.data))) throw new FileRefused('unseen-signs');
  return result.data as StoredRow[Name]; // the schema of this very store
}

/** The instant a row is of, before anything is known of it. */
function latestIn(value: unknown): number {
  const row: { readonly at?: unknown; readonly lastAt?: unknown } = Object(value);
  const at = row.at ?? row.lastAt;
  return typeof at === 'number' ? at : 0;
}

/** What someone wrote in a row. */
function wordsIn(row: StoredRow[StoredName]): string | undefined {
  if ('name' in row) return row.name;
  return 'note' in row ? row.note : undefined;
}
