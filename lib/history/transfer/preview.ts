import { STORED_NAMES, type StoredName, type StoredRow } from '#lib/model/stored';
import { canonical } from './canonical';

/** How the rows of a file stand to what is stored. */
export interface Standing {
  /** Not stored yet. */
  readonly fresh: number;
  /** Stored exactly so. */
  readonly equal: number;
  /** Stored, but otherwise. */
  readonly differs: number;
}

/** The same for every store. */
export type Preview = Readonly<Record<StoredName, Standing>>;

/** Counts, row by row, how a file stands to what is stored. */
export class PreviewCount {
  readonly #counts = new Map<StoredName, { fresh: number; equal: number; differs: number }>(
    STORED_NAMES.map((name) => [name, { fresh: 0, equal: 0, differs: 0 }]),
  );

  /** A row of the file, and the row stored under the same key, if there is one. */
  count<Name extends StoredName>(
    store: Name,
    row: StoredRow[Name],
    stored?: StoredRow[Name],
  ): void {
    const counts = this.#counts.get(store);
    if (!counts) return;
    if (stored === undefined) counts.fresh += 1;
    else if (canonical(row) === canonical(stored)) counts.equal += 1;
    else counts.differs += 1;
  }

  /** What was counted so far. */
  get preview(): Preview {
    const of = (name: StoredName): Standing =>
      this.#counts.get(name) ?? { fresh: 0, equal: 0, differs: 0 };
    return {
      sends: of('sends'),
      hours: of('hours'),
      conversations: of('conversations'),
      checkIns: of('checkIns'),
      reflections: of('reflections'),
      prompts: of('prompts'),
    };
  }
}
