import type { StageName } from '#lib/model/card';
import type { CheckInWord } from '#lib/model/check-in';
import type { PromptAnswer } from '#lib/model/prompt';
import type { Done } from '#lib/model/protocol';

/** What a card asks of the place it stands in: a page, or the popup. */
export interface CardCalls {
  answer(answer: PromptAnswer): Promise<Done>;
  /** Takes the last answer back. */
  undo(): Promise<Done>;
  checkIn(words: readonly CheckInWord[]): Promise<Done>;
  endBreak(): Promise<Done>;
  /** Opens the popup, where numbers may be shown and a note can be typed unseen by the page. */
  open(what: 'numbers' | 'note'): Promise<Done>;
  /** Tells which part of the card is up, as that decides how long it may stay. */
  staged(stage: StageName): void;
  /** The person is done with it. */
  close(): void;
}
