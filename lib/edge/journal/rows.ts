import type { z } from '#lib/model/schema';
import { STORED } from '#lib/model/stored';
import type { StoreName } from './schema';
import { JournalUnreadable } from './unreadable';

/** Can this row of this store be read? Every owner of a row of `state` begins anew where it cannot. */
export function fits(store: StoreName, row: unknown): boolean {
  if (store === 'state') return true;
  return STORED[store].safeParse(row).success;
}

/** One stored row, checked. Throws JournalUnreadable when it does not fit. */
export function readRow<Schema extends z.ZodMiniType>(
  schema: Schema,
  row: unknown,
): z.output<Schema> {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  throw new JournalUnreadable('A stored row does not fit its schema.', { cause: result.error });
}

/** Every stored row, checked. Throws JournalUnreadable at the first that does not fit. */
export function readRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  rows: readonly unknown[],
): z.output<Schema>[] {
  return rows.map((row) => readRow(schema, row));
}
