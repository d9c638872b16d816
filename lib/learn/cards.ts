import type { MessageKey } from '#lib/model/words';
import type { ClaimId } from './claim';

/** Ids of the four cards, in the order shown. */
export const CARD_IDS = ['safety', 'afterHurt', 'grows', 'slowIsFast'] as const;
/** One of them. */
export type CardId = (typeof CARD_IDS)[number];

/** One short card to read: a title, a text of a few sentences, what follows, and the claims behind it. */
export interface LearnCard {
  readonly id: CardId;
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** What Andante makes of it: where the idea lives in the product. */
  readonly makes: MessageKey;
  readonly claims: readonly ClaimId[];
}

/** The four cards. Every claim stands on one of them. */
export const CARDS: readonly LearnCard[] = [
  card('safety', ['presence', 'openness', 'threat', 'urgencyIsFear', 'vagal', 'naming']),
  card('afterHurt', ['hyperAlert', 'shuttingDown', 'attachingQuickly', 'paceReveals']),
  card('grows', ['predictability', 'understood', 'disclosure', 'repetition', 'oxytocin']),
  card('slowIsFast', ['slowIsBetter', 'idealising', 'dopamine', 'traumaBonding', 'lateHours']),
];

function card(id: CardId, claims: readonly ClaimId[]): LearnCard {
  const [title, text, makes] = [
    `learn.card.${id}.title`,
    `learn.card.${id}.text`,
    `learn.card.${id}.makes`,
  ] as const;
  return { id, title, text, makes, claims };
}
