import { RecordId } from '#lib/model/ids';
import type { Pending } from '#lib/model/pending';
import type { PromptCard, PromptRecord } from '#lib/model/prompt';

export const PROMPT = RecordId.parse('a-prompt-1');

const CARD: PromptCard = {
  id: PROMPT,
  reason: 'surge',
  text: 'quickStretch',
  acts: ['break-3'],
  strength: 'above',
  canBreathe: false,
  appearance: 'system',
};

function recordAt(at: number): PromptRecord {
  return { id: PROMPT, at, reasons: ['surge'], text: CARD.text, measures: [], fate: 'shown' };
}

/** A prompt that waits behind the icon since then. */
export function foldedPrompt(at: number): Pending {
  return { card: CARD, record: recordAt(at), at, stage: 'folded' };
}

/** A prompt on its way to a tab since then. */
export function duePrompt(at: number, tabId: number): Pending {
  return { card: CARD, record: recordAt(at), at, stage: 'due', tabId };
}
