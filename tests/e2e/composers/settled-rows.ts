import type { Extension } from '../../helpers/extension.ts';
import { journalRows } from '../../helpers/journal.ts';
import type { Outcome } from './matrix.ts';
import { score, type Row } from './score.ts';

const PATIENCE_MS = 5000;

/** The journal's sends once they are as the pages say, or after five seconds as they are. */
export async function settledRows(
  extension: Extension,
  outcomes: readonly Outcome[],
): Promise<readonly Row[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const rows = await journalRows<Row>(extension, 'sends');
    if (score(outcomes, rows).faults.length === 0 || Date.now() > until) return rows;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
