import type { CheckIn, CheckInWord } from '#lib/model/check-in';
import type { PromptAnswer, PromptRecord } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import type { MessageKey, Translate } from '#lib/model/words';
import { protectingKey } from '../check-in';

/** The chosen words as the person calls them. */
export function wordsText(checkIn: CheckIn, words: Settings['words'], t: Translate): string {
  if (checkIn.source === 'week') return weekFeltText(checkIn, t);
  if (checkIn.words.length === 0) return t('options.moments.noWords');
  return checkIn.words.map((word) => wordName(word, words, t)).join(', ');
}

/** What was answered about a week. */
export function weekFeltText({ week }: CheckIn, t: Translate): string {
  return t(week === 'yes' ? 'options.moments.weekYes' : 'options.moments.weekNotQuite');
}

/** A word as the person calls it. */
export function wordName(word: CheckInWord, words: Settings['words'], t: Translate): string {
  return words.find((one) => one.word === word)?.as ?? t(`checkIn.word.${word}`);
}

/** What the person said about protecting themselves; undefined when nothing. */
export function protectingText({ protecting = [] }: CheckIn, t: Translate): string | undefined {
  if (protecting.length === 0) return undefined;
  return t('options.moments.protecting', [
    protecting.map((way) => t(protectingKey(way))).join(', '),
  ]);
}

const ANSWERS: Readonly<Partial<Record<PromptAnswer, MessageKey>>> = {
  'check-in': 'options.answer.checkIn',
  'break-3': 'options.answer.break',
  'break-10': 'options.answer.break',
  park: 'options.answer.park',
  'look-around': 'options.answer.look',
  breathe: 'options.answer.breathe',
  someone: 'options.answer.someone',
  resources: 'options.answer.resources',
  'quiet-today': 'options.answer.quiet',
  'carry-on': 'options.answer.carryOn',
  helped: 'options.answer.helped',
  'not-now': 'options.answer.notNow',
  'not-for-me': 'options.answer.notForMe',
  never: 'options.answer.never',
};

/** What the person did with a prompt, without a judgement. */
export function answerText(prompt: PromptRecord, t: Translate): string {
  if (prompt.fate === 'withheld') return t('options.answer.withheld');
  if (!prompt.answer) return t('options.answer.none');
  return t(ANSWERS[prompt.answer] ?? 'options.answer.other');
}
