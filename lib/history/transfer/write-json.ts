import type { Settings } from '#lib/model/settings';
import { STORED_NAMES, type StoredName, type StoredRow } from '#lib/model/stored';

/** Written at the head of every export; counted up with every change of the file's shape. */
export const EXPORT_VERSION = 1;

/** Everything an export is made of, read in batches so that no store is ever whole in memory. */
export interface ExportSource {
  rows<Name extends StoredName>(name: Name): AsyncIterable<readonly StoredRow[Name][]>;
  readonly settings: Settings;
  /** When it is made, milliseconds since 1970 UTC. */
  readonly exportedAt: number;
}

/** The whole history as one JSON text, in pieces: every row exactly as it is stored, one row a line. */
export async function* writeJson(source: ExportSource): AsyncGenerator<string> {
  const { exportedAt, settings } = source;
  yield `{"format":"andante","version":${EXPORT_VERSION},"exportedAt":${exportedAt}`;
  for (const name of STORED_NAMES) {
    yield `,\n"${name}":[`;
    let separator = '\n';
    for await (const rows of source.rows(name)) {
      if (rows.length === 0) continue;
      yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
      separator = ',\n';
    }
    yield ']';
  }
  yield `,\n"settings":${JSON.stringify(settings)}}\n`;
}
