/** What stands in one cell of a grid. Shape and size say it without colour. */
export interface Mark {
  /** Share of the cell it fills, 0 to 1; 0 is an empty cell. */
  readonly size: number;
  readonly shape: 'square' | 'disc' | 'half' | 'ring' | 'dot';
  readonly tone: 'sage' | 'clay' | 'dusk' | 'soft';
  /** The cell in words. */
  readonly text: string;
  /** Its value alone, for a table. */
  readonly said?: string;
}

/** Where the cells of a grid lie, in CSS pixels. */
export interface GridRoom {
  /** Room for the names of the rows. */
  readonly left: number;
  /** Width and height of a cell. */
  readonly cell: number;
  readonly row: number;
  readonly height: number;
  /** Every how many columns a name stands. */
  readonly every: number;
}

const LETTER_PX = 6.6;
/** Between the name of a row and its first cell. */
const GAP = 10;
/** Widest a cell may become. */
const WIDEST_CELL = 56;
const LOWEST_ROW = 18;
/** Room for the names of the columns. */
const BELOW = 22;
/** Longest name of a row that is written out. */
const LONGEST_NAME = 24;

/** Room for the names of rows in a picture so wide, CSS pixels. */
export function nameRoom(names: readonly string[], width: number): number {
  const longest = Math.min(LONGEST_NAME, Math.max(0, ...names.map((name) => name.length)));
  return Math.min(width * 0.46, longest * LETTER_PX + GAP + 6);
}

/** A name that fits beside its row, `left` CSS pixels wide. */
export function shortName(name: string, left: number): string {
  const most = Math.max(3, Math.floor((left - GAP) / LETTER_PX));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Fits a grid into a width. `tallest` is the tallest a row may become, `label` the room a column's name takes. */
export function gridRoom(room: {
  readonly width: number;
  readonly rows: readonly string[];
  readonly columns: number;
  readonly tallest: number;
  readonly label: number;
}): GridRoom {
  const { width, rows, columns, tallest, label } = room;
  const left = nameRoom(rows, width);
  const cell = Math.max(1, Math.min(WIDEST_CELL, (width - left) / Math.max(1, columns)));
  const row = Math.max(LOWEST_ROW, Math.min(tallest, cell));
  return {
    left,
    cell,
    row,
    height: rows.length * row + BELOW,
    every: Math.max(1, Math.ceil(label / cell)),
  };
}
