import type { Act, Measure, PromptCard, Reason, TextId, TextName } from '#lib/model/prompt';
import type { PolicyState } from './policy-state';

/** Why nothing is said now. A closed list: tests name every one, and the popup says it in words. */
export const QUIET_REASONS = [
  'pausedEverywhere',
  'pausedSite',
  'pausedConversation',
  'notNoticed',
  'nothingToSay',
  'onBreak',
  'onItsWay',
  'quietToday',
  'session',
  'day',
  'week',
  'gap',
  'conversation',
  'never',
  'reasonSilent',
  'reasonRecent',
  'settledToday',
  'outsideHours',
  'onceANight',
  'missed',
  'sentence',
] as const;
/** One of them. */
export type Because = (typeof QUIET_REASONS)[number];

/** A prompt that may be shown: the worker adds an id, and makes the card and the record of it. */
export interface PromptDraft {
  /** What the card is about; the first of `reasons`. */
  readonly reason: Reason;
  /** All reasons that may speak now. */
  readonly reasons: readonly [Reason, ...Reason[]];
  /** Id of the text in the library, or `own:<id>`; goes into the card and the record. */
  readonly text: TextName;
  /** The user's own sentence, and what stands around it. */
  readonly own?: string;
  readonly frame?: TextId;
  /** At most three, in the order shown. */
  readonly acts: readonly Act[];
  readonly measures: readonly Measure[];
  readonly strength: PromptCard['strength'];
}

/** What to do about one send. `policy` is to be stored in the same transaction. */
export type Decision =
  | { readonly kind: 'speak'; readonly draft: PromptDraft; readonly policy: PolicyState }
  /** The self-experiment holds this one back: write a record with fate `withheld`, show nothing. */
  | { readonly kind: 'withhold'; readonly draft: PromptDraft; readonly policy: PolicyState }
  | { readonly kind: 'silent'; readonly because: Because; readonly policy: PolicyState };
