import type { StoredName } from '#lib/model/stored';
import type { MessageKey } from '#lib/model/words';

/** Why a file cannot be taken; each has its sentence. */
export type Refusal =
  | 'too-big'
  | 'not-text'
  | 'not-whole'
  | 'not-ours'
  | 'newer'
  | 'wrong-row'
  | 'from-tomorrow'
  | 'twice'
  | 'unseen-signs';

/** A row of a file: the how manieth of its store, from 1. */
export interface RowPlace {
  readonly store: StoredName;
  readonly row: number;
  /** The fault is this row's own; else the file reads well up to it. */
  readonly isOwn: boolean;
}

/** A file that cannot be taken. Nothing of it was written. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  /** Why, for the sentence that says it. */
  readonly refusal: Refusal;

  /** Where in the file, if that can be said. */
  readonly place: RowPlace | undefined;

  /** @param detail for the developer's eye, never shown */
  constructor(refusal: Refusal, detail?: unknown, place?: RowPlace) {
    super(`The file was refused: ${refusal}.`, { cause: detail });
    this.refusal = refusal;
    this.place = place;
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
  twice: 'options.move.refused.twice',
  'unseen-signs': 'options.move.refused.unseenSigns',
} as const satisfies Record<Refusal, MessageKey>;
