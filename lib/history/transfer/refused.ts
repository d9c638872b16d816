import type { MessageKey } from '#lib/model/words';

/** Why a file cannot be taken; each has its sentence. */
export type Refusal =
  'too-big' | 'not-text' | 'not-whole' | 'not-ours' | 'newer' | 'wrong-row' | 'from-tomorrow';

/** A file that cannot be taken. Nothing of it was written. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  /** Why, for the sentence that says it. */
  readonly refusal: Refusal;

  /** @param detail for the developer's eye, never shown */
  constructor(refusal: Refusal, detail?: unknown) {
    super(`The file was refused: ${refusal}.`, { cause: detail });
    this.refusal = refusal;
  }
}

/** The sentence that says it. */
export const REFUSAL_WORDS = {
  'too-big': 'options.move.refused.tooBig',
  'not-text': 'options.move.refused.notText',
  'not-whole': 'options.move.refused.notWhole',
  'not-ours': 'options.move.refused.notOurs',
  newer: 'options.move.refused.newer',
  'wrong-row': 'options.move.refused.wrongRow',
  'from-tomorrow': 'options.move.refused.fromTomorrow',
} as const satisfies Record<Refusal, MessageKey>;
