import type { CheckInWord } from '#lib/model/check-in';
import type { RecordId } from '#lib/model/ids';
import type { PromptAnswer } from '#lib/model/prompt';
import { say } from './wire';

/** What the user does on the card of this prompt, told to the worker. `answered` hears of the first answer. */
export const callsOf = (id: RecordId, { answered }: { readonly answered: () => void }) => ({
  answer: (answer: PromptAnswer) => {
    answered();
    return say({ type: 'prompt/answered', id, answer });
  },
  undo: () => say({ type: 'prompt/undone', id }),
  checkIn: (words: readonly CheckInWord[]) =>
    say({ type: 'prompt/checked-in', id, words: [...words] }),
  endBreak: () => say({ type: 'prompt/break-ended', id }),
  open: (what: 'numbers' | 'note') => say({ type: 'prompt/open', id, what }),
});
