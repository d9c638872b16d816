import type { DayClock } from '#lib/history/days';
import type { Counts, Selection } from '#lib/model/selection';
import { STORED, type StoredName, type StoredRow } from '#lib/model/stored';
import { findRow } from './by-key';
import { countPart } from './part';
import type { Within } from './reader';
import { readRow } from './rows';

/** Rows read at once: about 200 kB. */
const BATCH = 1000;

/** The history as a stock of rows, whatever they mean. */
export interface Stock {
  /** Every row of a store in batches, so that no store is ever whole in memory. */
  rows<Name extends StoredName>(name: Name): AsyncIterable<readonly StoredRow[Name][]>;
  /** The rows stored under the keys of these, in their order; undefined where there is none. */
  matches<Name extends StoredName>(
    name: Name,
    rows: readonly StoredRow[Name][],
  ): Promise<readonly (StoredRow[Name] | undefined)[]>;
  /** How many rows a selection means. */
  countPart(selection: Selection, clock: DayClock): Promise<Counts>;
}

/** Reads the journal as a stock of rows. Throws JournalUnreadable when a row does not fit its schema. */
export function stockOf(within: Within): Stock {
  return {
    rows: (name) => rowsOf(within, name),
    matches: (name, rows) => within((tx) => Promise.all(rows.map((row) => findRow(tx, name, row)))),
    countPart: (selection, clock) => within((tx) => countPart(tx, selection, clock)),
  };
}

async function* rowsOf<Name extends StoredName>(
  within: Within,
  name: Name,
): AsyncGenerator<readonly StoredRow[Name][]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const range = after;
    const [keys, rows] = await within((tx) => {
      const store = tx.objectStore(name);
      return Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]);
    });
    const last = keys.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => readRow(STORED[name], row) as StoredRow[Name]); // the schema of this very store
    after = IDBKeyRange.lowerBound(last, true);
  }
}
