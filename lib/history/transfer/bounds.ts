import { FileRefused } from './refused';

/** Largest file that is read, bytes: more than ten years of heavy use, a million sends, come to. */
export const MAX_BYTES = 190 * 1024 * 1024;
/** Most rows that are taken from one file. */
export const MAX_ROWS = 4_000_000;
/** Deepest nesting a file of ours has is 5. */
const MAX_DEPTH = 8;
/** Longest string, in UTF-16 units as written (escapes count): the longest note, every letter escaped. */
const MAX_STRING = 4000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Looks over the pieces of a JSON text before anything is built of them: how long it is, how deep it nests, how long
 * its strings are. Throws FileRefused. One look at every character, no recursion.
 */
export class Bounds {
  #length = 0;
  #depth = 0;
  /** Length of the string it stands in, or undefined outside of one. */
  #string: number | undefined;
  #isEscaped = false;

  /** Units of the piece at hand that were looked at and found right. */
  good = 0;

  /** The next piece. */
  look(piece: string): void {
    this.good = 0;
    this.#length += piece.length;
    if (this.#length > MAX_BYTES) throw new FileRefused('too-big');
    for (; this.good < piece.length; this.good += 1) {
      this.#step(piece.charCodeAt(this.good));
    }
  }

  #step(unit: number): void {
    if (this.#string !== undefined) this.#inString(unit, this.#string);
    else if (unit === QUOTE) this.#string = 0;
    else if (OPENING.has(unit)) this.#deeper();
    else if (CLOSING.has(unit)) this.#depth -= 1;
  }

  #inString(unit: number, length: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (unit === BACKSLASH) this.#isEscaped = true;
    else if (unit === QUOTE) {
      this.#string = undefined;
      return;
    }
    if (length >= MAX_STRING) throw new FileRefused('wrong-row');
    this.#string = length + 1;
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new FileRefused('wrong-row');
  }
}
