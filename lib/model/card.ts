/** Which part of a card is up; it decides how long the card may stay untouched. */
export const STAGES = [
  'offer',
  'why',
  'said',
  'answered',
  'check-in',
  'look-around',
  'breathe',
  'break',
] as const;
/** One part of a card. */
export type StageName = (typeof STAGES)[number];
