import type { RecordId, SiteId, ThreadId } from '#lib/model/ids';
import type { PromptCard, PromptRecord } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import type { PromptDraft } from './decision';

/** The card to show for a draft. It holds no name, no site and no figure. */
export function cardOf(
  id: RecordId,
  draft: PromptDraft,
  settings: Settings,
  isHeldBack = false,
): PromptCard {
  const { reason, text, own, frame, acts, strength } = draft;
  const { canBreathe, appearance, words } = settings;
  return {
    id,
    reason,
    text,
    acts: [...acts],
    strength,
    canBreathe,
    appearance,
    words: [...words],
    ...(own === undefined ? {} : { own }),
    ...(frame === undefined ? {} : { frame }),
    ...(isHeldBack ? { isHeldBack } : {}),
  };
}

/** Where and when a prompt was shown or held back. */
export interface Told {
  readonly id: RecordId;
  /** The instant it really was on screen, or was held back. */
  readonly at: number;
  readonly site: SiteId;
  readonly thread?: ThreadId | undefined;
  readonly fate: PromptRecord['fate'];
  /** 0 while the self-experiment is on: from here it is counted. */
  readonly sendsAfter?: 0;
}

/** The record of a draft, to be written once the card is on screen or held back. */
export function recordOf(draft: PromptDraft, told: Told): PromptRecord {
  const { reasons, text, measures } = draft;
  return { ...told, reasons: [...reasons], text, measures: [...measures] };
}
