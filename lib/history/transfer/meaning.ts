import { STORED, type StoredName, type StoredRow } from '#lib/model/stored';
import { DAY } from '#lib/model/time';
import { FileRefused } from './refused';

/** One checked row of a store. Throws FileRefused when it does not fit, or comes from later than tomorrow. */
export function readStoredRow<Name extends StoredName>(
  store: Name,
  value: unknown,
  now: number,
): StoredRow[Name] {
  const result = STORED[store].safeParse(value);
  if (!result.success) throw new FileRefused('wrong-row', result.error);
  const row = result.data;
  if ('at' in row && row.at > now + DAY) throw new FileRefused('from-tomorrow');
  if ('lastAt' in row && row.lastAt > now + DAY) throw new FileRefused('from-tomorrow');
  return row as StoredRow[Name]; // the schema of this very store
}
