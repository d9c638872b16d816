import { PromptRecord, Reason } from '#lib/model/prompt';
import { z } from '#lib/model/schema';
import { Instant } from '#lib/model/units';

/** So many missed cards are remembered. */
export const MAX_MISSED = 20;

/** At most so many prompts are remembered: more than the hard limits allow in the time they look back. */
export const MAX_SPOKEN = 200;

const { id, at, thread, reasons, text, answer, answeredAt } = PromptRecord.shape;
/** What the limits need of one prompt. */
export const Spoken = z.strictObject({ id, at, thread, reasons, text, answer, answeredAt });
export type Spoken = Readonly<z.infer<typeof Spoken>>;

/**
 * The little that policy cannot read off the stored prompts. Kept as one `state` row named `policy`.
 * Everything else (cooldowns, silences, counts) is derived from the prompt records at every decision, and for records
 * that were deleted since from what is kept of them here.
 */
export const PolicyState = z.strictObject({
  /** The very first card has been shown. */
  greeted: z.boolean(),
  /** Kinds that have been introduced: the first card of a kind says what it is. */
  introduced: z.optional(z.array(Reason)),
  /** "Quiet today", asked for from outside a card: no prompt before this instant. */
  quietUntil: z.optional(Instant),
  /** Per reason, when a prompt was last sent on its way, shown or not: a missed one is not tried again at once. */
  tried: z.partialRecord(Reason, Instant),
  /** Per reason, until when its silence lasts: kept here too, so that it outlives the records it came from. */
  silent: z.partialRecord(Reason, Instant),
  /** Per reason, when the user undid its silence: earlier "not now" and "not for me" no longer count. */
  revived: z.partialRecord(Reason, Instant),
  /** When cards could not be shown, the latest few: one line in the weekly review, and nothing else. */
  missed: z.array(Instant).check(z.maxLength(MAX_MISSED)),
  /** What the limits need of each prompt: deleting its record, by hand or by age, must not bring the next one sooner. */
  spoken: z.optional(z.array(Spoken).check(z.maxLength(MAX_SPOKEN))),
});
export type PolicyState = Readonly<z.infer<typeof PolicyState>>;

/** Policy of a person to whom nothing has been said yet. */
export function emptyPolicy(): PolicyState {
  return { greeted: false, tried: {}, silent: {}, revived: {}, missed: [] };
}

/** Policy state as stored, or the empty one when there is none or it cannot be read. Never throws. */
export function parsePolicy(stored: unknown): PolicyState {
  const parsed = PolicyState.safeParse(stored);
  return parsed.success ? parsed.data : emptyPolicy();
}

/** The policy without the tries of one instant: the send that brought them was none. */
export function withoutTry(policy: PolicyState, at: number): PolicyState {
  const tried = Object.fromEntries(Object.entries(policy.tried).filter(([, one]) => one !== at));
  return { ...policy, tried };
}
