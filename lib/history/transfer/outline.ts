import { TokenType } from '@streamparser/json';
import { STORED_NAMES } from '#lib/model/stored';
import { FileRefused } from './refused';

const LISTS: ReadonlySet<unknown> = new Set(STORED_NAMES);
const HEAD: ReadonlySet<unknown> = new Set(['format', 'version', 'exportedAt', 'settings']);

/** Holds a stream of JSON tokens to the outline of an export: known sections, each once, every store a list. */
export class Outline {
  #depth = 0;
  #before: TokenType | undefined;
  #section: unknown;
  readonly #seen = new Set<unknown>();

  /** Whether anything of an export was seen. */
  get hasBegun(): boolean {
    return this.#seen.size > 0;
  }

  /** The next token. Throws FileRefused when it does not belong. */
  look(token: TokenType, value: unknown): void {
    if (this.#depth === 0 && token !== TokenType.LEFT_BRACE) throw new FileRefused('not-ours');
    if (this.#depth === 1) this.#inOutline(token, value);
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth -= 1;
    this.#before = token;
  }

  #inOutline(token: TokenType, value: unknown): void {
    const isName = this.#before === TokenType.LEFT_BRACE || this.#before === TokenType.COMMA;
    if (isName && token === TokenType.STRING) this.#begin(value);
    const isValue = this.#before === TokenType.COLON;
    if (isValue && LISTS.has(this.#section) && token !== TokenType.LEFT_BRACKET) {
      throw new FileRefused('wrong-row', this.#section);
    }
  }

  #begin(section: unknown): void {
    const isFirst = this.#seen.size === 0;
    if (isFirst && section !== 'format') throw new FileRefused('not-ours', section);
    const isKnown = LISTS.has(section) || HEAD.has(section);
    if (!isKnown || this.#seen.has(section)) throw new FileRefused('wrong-row', section);
    this.#seen.add(section);
    this.#section = section;
  }
}
