/** The musical words, slowest first. */
export const TEMPI = ['largo', 'andante', 'allegro', 'presto'] as const;
/** One of them. */
export type Tempo = (typeof TEMPI)[number];

/** How today compares with the usual, in words a person would use. */
export const COMPARISONS = ['none', 'below', 'about', 'above', 'twice', 'thrice', 'far'] as const;
/** One of them. */
export type Comparison = (typeof COMPARISONS)[number];

/** Upper ends (exclusive) of observed / usual for each comparison but the last. */
const ENDS = [0, 0.75, 1.3, 1.75, 2.5, 3.5];

/** Which words fit `observed` own sends against `usual`; the usual counts as at least 1. */
export function compare(observed: number, usual: number): Comparison {
  if (observed === 0) return 'none';
  const ratio = observed / Math.max(1, usual);
  const index = ENDS.findIndex((end) => ratio < end);
  return COMPARISONS[index === -1 ? COMPARISONS.length - 1 : index] ?? 'far';
}

/** The pace as the popup shows it. */
export interface PaceView {
  readonly tempo: Tempo;
  /** Own sends today, in this conversation or in the busiest one. */
  readonly observed: number;
  /** The same for this person's usual, own sends a day. */
  readonly usual: number;
  readonly isThisConversation: boolean;
  /** The usual still rests on a first guess. */
  readonly isEarly: boolean;
}
