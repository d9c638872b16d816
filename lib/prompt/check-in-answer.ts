import type { CheckInWord } from '#lib/model/check-in';
import type { Act } from '#lib/model/prompt';
import { toneOf } from '#lib/model/tone';
import { TEXTS, type TextId } from './texts';

/** A text of the library and the acts beside it. */
export interface Answer {
  readonly text: TextId;
  readonly acts: readonly Act[];
}

/** The words a text answers, the one that needs care most first. */
const ORDER: readonly CheckInWord[] = ['destabilizing', 'addictive', 'urgent', 'confusing'];

/**
 * What to say to a check-in that has just been made: the text made for its word, "quick and steady" when the pace is
 * quick and every word a settled one, or nothing.
 */
export function answerToCheckIn(
  words: readonly CheckInWord[],
  isQuick: boolean,
): Answer | undefined {
  const word = ORDER.find((one) => words.includes(one));
  const isSettled = toneOf(words) === 'settled';
  const text = TEXTS.find((one) =>
    word === undefined ? isSettled && isQuick && one.needs === 'settled' : one.word === word,
  );
  return text === undefined ? undefined : { text: text.id, acts: text.acts };
}
