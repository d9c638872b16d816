import type { ThreadId } from '#lib/model/ids';
import type { PromptRecord } from '#lib/model/prompt';
import { MAX_SPOKEN, type PolicyState, type Spoken } from './policy-state';
import { PROMPTS_BACK_MS } from './situation';

/** Keeps what the limits need of a prompt that was shown, held back or answered, in place of what was kept of it before. */
export function remember(policy: PolicyState, record: PromptRecord): PolicyState {
  const { id, at, thread, reasons, text, answer, answeredAt } = record;
  const kept: Spoken = { id, at, thread, reasons, text, answer, answeredAt };
  const others = (policy.spoken ?? []).filter(
    (one) => one.id !== id && one.at > at - PROMPTS_BACK_MS,
  );
  return { ...policy, spoken: [...others, kept].slice(-MAX_SPOKEN) };
}

/** The prompts the limits look at, oldest first: the records, and what is kept of those that were deleted. */
export function recall(
  policy: PolicyState,
  records: readonly PromptRecord[],
): readonly PromptRecord[] {
  const there = new Set(records.map(({ id }) => id));
  const deleted = (policy.spoken ?? []).filter(({ id }) => !there.has(id));
  if (deleted.length === 0) return records;
  const back = deleted.map((one): PromptRecord => ({ ...one, measures: [], fate: 'shown' }));
  return [...back, ...records].sort((a, b) => a.at - b.at);
}

/** The policy when a conversation is deleted: nothing names it any more, and what was said still counts. */
export function forgetThread(policy: PolicyState, thread: ThreadId): PolicyState {
  const { spoken } = policy;
  if (spoken === undefined) return policy;
  return {
    ...policy,
    spoken: spoken.map((one) => (one.thread === thread ? { ...one, thread: undefined } : one)),
  };
}
