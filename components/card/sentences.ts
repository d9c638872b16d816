import { textKeys, whyKey } from '#lib/prompt/prompt-words';
import type { PromptCard } from '#lib/model/prompt';
import type { Translate } from '#lib/model/words';

/** What a card says. `own` is the user's own sentence, in the user's words. */
export interface Sentences {
  readonly title: string;
  readonly own?: string | undefined;
  readonly body: string;
}

/** The words of a card. Of an unknown text only the user's own sentence is left. */
export function sentencesOf(t: Translate, card: PromptCard): Sentences {
  const keys = textKeys(card);
  return { title: t(keys.title), own: card.own, body: t(keys.body) };
}

/** The same in one breath, for a screen reader. */
export function readOut(t: Translate, card: PromptCard): string {
  const { title, own, body } = sentencesOf(t, card);
  return [`${title}.`, own, body, t('card.reach')].filter(Boolean).join(' ');
}

/** Why this card speaks, in words only: no figure, no name. */
export function reasonOf(t: Translate, { reason, strength }: PromptCard): string {
  return t(whyKey(reason, strength));
}
