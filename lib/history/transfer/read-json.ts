import { Tokenizer, TokenParser } from '@streamparser/json';
import { Settings } from '#lib/model/settings';
import { STORED_NAMES, keyOfRow, type StoredName, type StoredRow } from '#lib/model/stored';
import { Bounds, MAX_ROWS } from './bounds';
import { readStoredRow } from './meaning';
import { Outline } from './outline';
import { FileRefused, type Refusal, type RowPlace } from './refused';
import { EXPORT_VERSION } from './write-json';

/** Takes what a file holds, in its order. */
export interface OnRead {
  row<Name extends StoredName>(store: Name, row: StoredRow[Name]): void;
  settings(settings: Settings): void;
  /** A row that cannot be taken. Without this the file is refused. */
  bad?(refusal: Refusal, place: RowPlace): void;
}

const PATHS = [
  ...['format', 'version', 'exportedAt', 'settings'].map((name) => `$.${name}`),
  ...STORED_NAMES.map((name) => `$.${name}.*`),
];
const storeNamed = (name: unknown) => STORED_NAMES.find((known) => known === name);

/**
 * Reads an export piece by piece; no more of it is in memory than the piece at hand. Every row is held to its schema.
 * Throws FileRefused at the first thing that is not right, with where it stands; what came before was handed on.
 */
export class JsonReader {
  readonly #bounds = new Bounds();
  readonly #outline = new Outline();
  readonly #tokenizer = new Tokenizer();
  readonly #parser = new TokenParser({ paths: PATHS, keepStack: false });
  readonly #now: number;
  readonly #onRead: OnRead;
  #rows = 0;
  /** The row at hand. */
  #place: RowPlace | undefined;
  readonly #known = new Set<string>();

  /** @param now milliseconds since 1970 UTC: a row from later than tomorrow is refused */
  constructor(now: number, onRead: OnRead) {
    this.#now = now;
    this.#onRead = onRead;
    this.#tokenizer.onToken = (info) => {
      this.#outline.look(info.token, info.value);
      this.#parser.write(info);
    };
    this.#tokenizer.onError = (error) => this.#refuse(error);
    this.#parser.onError = (error) => this.#refuse(error);
    this.#parser.onValue = ({ value, key, stack }) => {
      const store = storeNamed(stack[1]?.key);
      if (store) this.#takeRow(store, value);
      else this.#takeHead(key, value);
    };
  }

  /** The next piece of the text. */
  write(piece: string): void {
    this.#placed(() => {
      try {
        this.#bounds.look(piece);
      } finally {
        this.#tokenizer.write(piece.slice(0, this.#bounds.good)); // what is right says where the rest stands
      }
    });
  }

  /** The text is over. */
  end(): void {
    this.#placed(() => {
      if (!this.#tokenizer.isEnded) this.#tokenizer.end();
      if (!this.#parser.isEnded) throw new FileRefused('not-whole');
    });
  }

  /** A refusal that does not say where stands behind the last row that was read. */
  #placed(work: () => void): void {
    try {
      work();
    } catch (cause) {
      if (!(cause instanceof FileRefused) || cause.place || !this.#place) throw cause;
      throw new FileRefused(cause.refusal, cause, this.#place);
    }
  }

  #refuse(error: Error): never {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(this.#outline.hasBegun ? 'not-whole' : 'not-ours', error);
  }

  #takeRow(store: StoredName, value: unknown): void {
    this.#rows += 1;
    if (this.#rows > MAX_ROWS) throw new FileRefused('too-big');
    const row = (this.#place?.store === store ? this.#place.row : 0) + 1;
    this.#place = { store, row, isOwn: false };
    try {
      this.#onRead.row(store, this.#once(store, readStoredRow(store, value, this.#now)));
    } catch (cause) {
      if (!(cause instanceof FileRefused)) throw cause;
      const place = { store, row, isOwn: true };
      if (!this.#onRead.bad) throw new FileRefused(cause.refusal, cause, place);
      this.#onRead.bad(cause.refusal, place);
    }
  }

  /** No export holds a row twice; which of the two counts is not ours to guess. */
  #once<Name extends StoredName>(store: Name, row: StoredRow[Name]): StoredRow[Name] {
    const key = `${store} ${keyOfRow(store, row)}`;
    if (this.#known.has(key)) throw new FileRefused('twice');
    this.#known.add(key);
    return row;
  }

  #takeHead(name: unknown, value: unknown): void {
    if (name === 'format' && value !== 'andante') throw new FileRefused('not-ours');
    if (name === 'version') holdVersion(value);
    if (name !== 'settings') return;
    const result = Settings.safeParse(value);
    if (!result.success) throw new FileRefused('wrong-row', result.error);
    this.#onRead.settings(result.data);
  }
}

function holdVersion(version: unknown): void {
  if (version === EXPORT_VERSION) return;
  const isNewer = typeof version === 'number' && version > EXPORT_VERSION;
  throw new FileRefused(isNewer ? 'newer' : 'not-ours');
}
