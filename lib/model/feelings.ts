import type { CheckInWord } from './check-in';

/** The eleven words in one mixed list, in the order they are first shown. Any of them can be renamed by the user. */
export const CHECK_IN_WORDS = [
  'calm',
  'urgent',
  'grounded',
  'confusing',
  'respected',
  'intense',
  'clear',
  'addictive',
  'stable',
  'destabilizing',
  'slow',
] as const;
/** Words of feeling safe. Used only to choose an answer; never shown as a good or a bad column. */
export const SETTLED_WORDS: readonly CheckInWord[] = [
  'calm',
  'grounded',
  'respected',
  'clear',
  'stable',
  'slow',
];
