import type { CheckInWord } from '#lib/model/check-in';
import type { Act, Break, PromptAnswer, PromptCard } from '#lib/model/prompt';
import { MINUTE } from '#lib/model/time';
import type { MessageKey } from '#lib/model/words';

/** What a card shows at one moment. `closed` is its end. */
export type Stage =
  | { readonly name: 'offer' | 'why' | 'look-around' | 'check-in' | 'closed' }
  | { readonly name: 'break'; readonly running: Break }
  | { readonly name: 'breathe'; readonly startedAt: number }
  | { readonly name: 'answered'; readonly words: readonly CheckInWord[] }
  | Said;

/** One kind sentence, and whether it can be taken back. */
export interface Said {
  readonly name: 'said';
  readonly key: MessageKey;
  readonly canUndo?: boolean;
}

const SENTENCES: Readonly<Partial<Record<PromptAnswer, Said>>> = {
  park: { name: 'said', key: 'card.said.parked' },
  'say-choice': { name: 'said', key: 'card.said.choice' },
  'say-pull': { name: 'said', key: 'card.said.pull' },
  'say-deadline': { name: 'said', key: 'card.said.deadline' },
  'say-feeling': { name: 'said', key: 'card.said.feeling' },
  'remind-later': { name: 'said', key: 'card.said.later' },
  'quiet-today': { name: 'said', key: 'card.said.quietToday', canUndo: true },
  never: { name: 'said', key: 'card.said.never', canUndo: true },
  helped: { name: 'said', key: 'card.said.helped' },
  'not-now': { name: 'said', key: 'card.said.notNow' },
  'not-for-me': { name: 'said', key: 'prompt.silence.reason', canUndo: true },
};

/** What a card goes on to after an answer. What opens in another tab, or needs no word, ends it. */
export function stageAfter(answer: PromptAnswer, now: number): Stage {
  switch (answer) {
    case 'break-3':
      return { name: 'break', running: { startedAt: now, until: now + 3 * MINUTE } };
    case 'break-10':
      return { name: 'break', running: { startedAt: now, until: now + 10 * MINUTE } };
    case 'breathe':
      return { name: 'breathe', startedAt: now };
    case 'look-around':
    case 'check-in':
    case 'why':
      return { name: answer };
    default:
      return SENTENCES[answer] ?? { name: 'closed' };
  }
}

/** The acts a card may offer: breathing only when the user opted in. */
export function offeredActs({ acts, canBreathe }: PromptCard): readonly Act[] {
  return acts.filter((act) => act !== 'breathe' || canBreathe);
}
