import type { Preview } from '#lib/history/transfer/preview';
import type { Refusal, RowPlace } from '#lib/history/transfer/refused';
import type { Counts, Selection } from '#lib/model/selection';
import type { StoredName } from '#lib/model/stored';
import type { LocalDay } from '#lib/model/units';

/** A long piece of work: how far it is, and a way to end it. */
export interface Course {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Which table goes into a CSV file, and what of it. */
export interface CsvChoice {
  readonly store: StoredName;
  readonly fields: readonly string[];
  /** Local days [from, to); without it everything. */
  readonly days?: { readonly from: LocalDay; readonly to: LocalDay };
}

/** Rows of a file that cannot be taken: how many, and what is wrong with the first. */
export interface BadRows {
  readonly rows: number;
  readonly refusal: Refusal;
  readonly place: RowPlace;
}

/** What a file would bring, or why it cannot be taken. */
export type Looked =
  | {
      readonly kind: 'preview';
      readonly preview: Preview;
      readonly hasSettings: boolean;
      readonly bad?: BadRows | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly place?: RowPlace | undefined }
  | { readonly kind: 'cancelled' };

/** How a file is taken: beside what is stored, or instead of it. */
export type How = 'merge' | 'replace';

/** How a file is taken, and whether rows that cannot be taken are left out. */
export interface Taking {
  readonly how: How;
  readonly leavesOut: boolean;
}

/** What came of taking it. When it was not done, nothing was changed. */
export type Taken = 'done' | 'cancelled' | 'failed';

/** What the person can do with the history as a whole. */
export interface Moving {
  saveJson(course: Course): Promise<Taken>;
  saveCsv(choice: CsvChoice, course: Course): Promise<Taken>;
  look(file: Blob, course: Course): Promise<Looked>;
  take(file: Blob, taking: Taking, course: Course): Promise<Taken>;
  /** How many rows would go. */
  count(selection: Selection): Promise<Counts>;
}
