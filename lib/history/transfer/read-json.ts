import { Tokenizer, TokenParser } from '@streamparser/json';
import { Settings } from '#lib/model/settings';
import { STORED_NAMES, type StoredName, type StoredRow } from '#lib/model/stored';
import { Bounds, MAX_ROWS } from './bounds';
import { readStoredRow } from './meaning';
import { Outline } from './outline';
import { FileRefused } from './refused';
import { EXPORT_VERSION } from './write-json';

/** Takes what a file holds, in its order. */
export interface OnRead {
  row<Name extends StoredName>(store: Name, row: StoredRow[Name]): void;
  settings(settings: Settings): void;
}

const PATHS = [
  ...['format', 'version', 'exportedAt', 'settings'].map((name) => `$.${name}`),
  ...STORED_NAMES.map((name) => `$.${name}.*`),
];
const storeNamed = (name: unknown) => STORED_NAMES.find((known) => known === name);

/**
 * Reads an export piece by piece; no more of it is in memory than the piece at hand. Every row is held to its schema.
 * Throws FileRefused at the first thing that is not right; what came before it was handed on all the same.
 */
export class JsonReader {
  readonly #bounds = new Bounds();
  readonly #outline = new Outline();
  readonly #tokenizer = new Tokenizer();
  readonly #parser = new TokenParser({ paths: PATHS, keepStack: false });
  readonly #now: number;
  readonly #onRead: OnRead;
  #rows = 0;

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
    this.#bounds.look(piece);
    this.#tokenizer.write(piece);
  }

  /** The text is over. */
  end(): void {
    if (!this.#tokenizer.isEnded) this.#tokenizer.end();
    if (!this.#parser.isEnded) throw new FileRefused('not-whole');
  }

  #refuse(error: Error): never {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(this.#outline.hasBegun ? 'not-whole' : 'not-ours', error);
  }

  #takeRow(store: StoredName, value: unknown): void {
    this.#rows += 1;
    if (this.#rows > MAX_ROWS) throw new FileRefused('too-big');
    this.#onRead.row(store, readStoredRow(store, value, this.#now));
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
