import type { Act, PromptAnswer, PromptCard, Reason, TextName } from '#lib/model/prompt';
import type { MessageKey } from '#lib/model/words';

/** Marks the user's own words in a card and a record: `own:<id>`. */
export const OWN_PREFIX = 'own:';

/** Message keys of a card's text: its title and its one sentence. */
export interface TextKeys {
  readonly title: MessageKey;
  readonly body: MessageKey;
}

/** The words of a card. For the user's own: what stands around the sentence. */
export function textKeys({ text, frame }: Pick<PromptCard, 'text' | 'frame'>): TextKeys {
  const id = isOwn(text) ? (frame ?? 'ownWords') : text;
  return { title: `prompt.${id}.title`, body: `prompt.${id}.body` };
}

function isOwn(text: TextName): text is `own:${string}` {
  return text.startsWith(OWN_PREFIX);
}

/** "Why this?" in words only. */
export function whyKey(reason: Reason, strength: PromptCard['strength']): MessageKey {
  return `prompt.why.${reason}.${strength === 'above' ? 'above' : 'wellAbove'}`;
}

/** The same with numbers, for the popup: `$1` is what was seen, `$2` the usual (sends, or minutes for `sitting`). */
export function numbersKey(reason: Reason): MessageKey {
  return `prompt.numbers.${reason}`;
}

/** The label of an act. */
export function actKey(act: Act): MessageKey {
  return ANSWER_KEYS[act];
}

/** The label of any answer. */
export function answerKey(answer: PromptAnswer): MessageKey {
  return ANSWER_KEYS[answer];
}

/** Answers that every card offers beside its own acts, in the order shown: the last of them stops the kind for ever. */
export const STANDING_ANSWERS = [
  'carry-on',
  'quiet-today',
  'not-now',
  'not-for-me',
  'helped',
  'never',
] as const satisfies readonly PromptAnswer[];

const ANSWER_KEYS: Readonly<Record<PromptAnswer, MessageKey>> = {
  'carry-on': 'act.carryOn',
  helped: 'act.helped',
  'not-now': 'act.notNow',
  'not-for-me': 'act.notForMe',
  never: 'act.never',
  'check-in': 'act.checkIn',
  'break-3': 'act.break3',
  'break-10': 'act.break10',
  park: 'act.park',
  'look-around': 'act.lookAround',
  breathe: 'act.breathe',
  reflect: 'act.reflect',
  learn: 'act.learn',
  someone: 'act.someone',
  resources: 'act.resources',
  note: 'act.note',
  why: 'act.why',
  settings: 'act.settings',
  'quiet-today': 'act.quietToday',
  'remind-later': 'act.remindLater',
  'say-choice': 'act.sayChoice',
  'say-pull': 'act.sayPull',
  'say-deadline': 'act.sayDeadline',
  'say-feeling': 'act.sayFeeling',
  'move-hours': 'act.moveHours',
  thanks: 'act.thanks',
};
