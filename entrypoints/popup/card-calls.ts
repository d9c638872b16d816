import type { CardCalls } from '#components/card/calls.ts';
import { tryToAsk as ask } from '#lib/edge/try-to-ask';
import type { RecordId } from '#lib/model/ids';

/** What the person does with a prompt that waited in the popup, told to the worker as the page's card would. */
export function cardCalls(id: RecordId, close: () => void): CardCalls {
  return {
    answer: (answer) => ask({ type: 'prompt/answered', id, answer }),
    undo: () => ask({ type: 'prompt/undone', id }),
    checkIn: (words) => ask({ type: 'prompt/checked-in', id, words: [...words] }),
    endBreak: () => ask({ type: 'prompt/break-ended', id }),
    open: (what) => ask({ type: 'prompt/open', id, what }),
    staged: () => undefined,
    close,
  };
}
