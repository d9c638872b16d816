import type { PromptAnswer, PromptRecord, Reason } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import type { LocalTime } from '#lib/model/time';
import type { PolicyState } from './policy-state';

/** One answer to a shown prompt, and what stands around it. */
export interface Answered {
  readonly record: PromptRecord;
  readonly answer: PromptAnswer;
  readonly now: LocalTime;
  readonly policy: PolicyState;
  readonly settings: Settings;
  /** Prompt records of the last `PROMPTS_BACK_MS`, this one included. */
  readonly prompts: readonly PromptRecord[];
}

/** What the worker is to do because of an answer. Instants in milliseconds. */
export type Effect =
  | { readonly kind: 'break'; readonly minutes: 3 | 10 }
  /** A neutral reminder in the morning, about the conversation when there was one. */
  | { readonly kind: 'remind'; readonly at: number }
  | { readonly kind: 'open'; readonly page: 'popup' | 'options'; readonly at: OpenAt }
  /** The reason stays quiet until then; the card says so and offers to undo it. */
  | { readonly kind: 'reasonSilent'; readonly reason: Reason; readonly until: number };

/** Where on a page of Andante an act leads. */
export type OpenAt =
  'check-in' | 'note' | 'numbers' | 'reflect' | 'learn' | 'resources' | 'settings' | 'hours';

/** What an answer changes. `record` and `policy` go into the journal together, `settings` only when present. */
export interface AfterAnswer {
  readonly record: PromptRecord;
  readonly policy: PolicyState;
  readonly settings?: Settings;
  readonly effects: readonly Effect[];
}
