/** The table twin of a picture: the same figures, to be read row by row. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly head: string;
    readonly cells: readonly (string | number)[];
  }[];
}
