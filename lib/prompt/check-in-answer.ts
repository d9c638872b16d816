import type { CheckInWord } from '#lib/model/check-in';
import type { Act } from '#lib/model/prompt';
import { toneOf, type Tone } from '#lib/model/tone';
import type { MessageKey } from '#lib/model/words';
import { ANSWERING } from './answering-texts';

/** What is said to a check-in, and what is offered beside it. */
export interface CheckInAnswer {
  readonly title: MessageKey;
  readonly body: MessageKey;
  readonly acts: readonly Act[];
}

/** The words a text answers, the one that needs care most first. */
const ORDER: readonly CheckInWord[] = ['destabilizing', 'addictive', 'urgent', 'confusing'];
/** For much that moves: all of them can be left at any moment. */
const GENTLE: readonly Act[] = ['break-3', 'look-around', 'breathe'];
const ACTS: Readonly<Partial<Record<Tone, readonly Act[]>>> = { mixed: GENTLE, activated: GENTLE };

/**
 * What to say to a check-in that has just been made: the text made for its word, "quick and steady" when the pace is
 * quick and every word a settled one, else a plain sentence. Breathing is among the acts only for those who opted in.
 */
export function answerToCheckIn(
  words: readonly CheckInWord[],
  { isQuick, canBreathe }: { readonly isQuick: boolean; readonly canBreathe: boolean },
): CheckInAnswer {
  const word = ORDER.find((one) => words.includes(one));
  const tone = toneOf(words);
  const text = ANSWERING.find((one) =>
    word === undefined
      ? tone === 'settled' && isQuick && one.needs === 'settled'
      : one.word === word,
  );
  const wanted = text?.acts ?? ACTS[tone] ?? [];
  const acts = wanted.filter((act) => act !== 'thanks' && (act !== 'breathe' || canBreathe));
  if (text) return { title: `prompt.${text.id}.title`, body: `prompt.${text.id}.body`, acts };
  return { title: `checkIn.answer.${tone}.title`, body: `checkIn.answer.${tone}.body`, acts };
}
