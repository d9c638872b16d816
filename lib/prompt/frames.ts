import type { TextId } from '#lib/model/prompt';

/** What stands around a sentence of the user's own. */
export interface Frame {
  readonly id: TextId;
  /** It speaks of the hour, so it needs a rule with hours. */
  readonly isTimed?: true;
}

/** They take turns by chance; the very first own card has one of its own, `ownFirst`. */
export const FRAMES: readonly Frame[] = [
  { id: 'ownWords' },
  { id: 'ownHour', isTimed: true },
  { id: 'ownEarlier' },
  { id: 'ownKept' },
  { id: 'ownYours' },
];
