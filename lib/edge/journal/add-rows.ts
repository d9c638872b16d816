import { unwrap } from 'idb';
import { canonical } from '#lib/history/transfer/canonical';
import { join } from '#lib/history/transfer/join';
import type { Entry } from '#lib/model/import';
import type { StoredName, StoredRow } from '#lib/model/stored';
import { findRow, putRow } from './by-key';
import type { WritableTransaction } from './schema';

/**
 * Puts rows into their stores; one whose key is there already is joined with it. Nothing is looked up for a row that
 * is new, which nearly all of them are.
 */
export async function addRows(tx: WritableTransaction, entries: readonly Entry[]): Promise<void> {
  const isNew = await Promise.all(entries.map((entry) => tryToAdd(tx, entry)));
  const known = entries.filter((_entry, index) => isNew[index] === false);
  for (const { store, row } of known) await joinIn(tx, store, row);
}

/** False when its key is there already; the transaction goes on. */
function tryToAdd(tx: WritableTransaction, { store, row }: Entry): Promise<boolean> {
  const request = unwrap(tx.objectStore(store)).add(row);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(true);
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') {
        reject(request.error ?? new Error('A row was refused.'));
        return;
      }
      event.preventDefault(); // else the browser would undo the whole transaction
      event.stopPropagation();
      resolve(false);
    };
  });
}

async function joinIn<Name extends StoredName>(
  tx: WritableTransaction,
  name: Name,
  row: StoredRow[Name],
): Promise<void> {
  const known = await findRow(tx, name, row);
  const next = known === undefined ? row : join(name, known, row);
  if (known === undefined || canonical(next) !== canonical(known)) await putRow(tx, name, next);
}
