import type { PromptRecord } from '#lib/model/prompt';
import { AFTER_PROMPT_MS } from '#lib/model/prompt';
import { meanDifference, type Spread } from './mean-difference';

/** Fewest prompts of each kind before anything is said. */
export const ENOUGH = 10;

/** What the half hour after a prompt looked like, with a prompt and without one. */
export type Comparison =
  | { readonly kind: 'not-yet'; readonly shown: number; readonly withheld: number }
  | {
      readonly kind: 'compared';
      /** Own sends in the 30 minutes after one that was shown, and after one that was held back. */
      readonly shown: Arm;
      readonly withheld: Arm;
      /** Sends fewer (below 0) or more after one that was shown, from and to: nineteen times in twenty it lies in between. */
      readonly difference: Spread;
    };

/** One side of it. */
export interface Arm {
  readonly n: number;
  readonly mean: number;
}

/**
 * Compares what followed the prompts of the self-experiment. Each was meant to appear and waited for the same calm
 * moment; chance alone decided which were held back. Those whose half hour is not over at `now` do not count yet.
 */
export function compare(prompts: readonly PromptRecord[], now: number): Comparison {
  const over = prompts.filter(({ at }) => at + AFTER_PROMPT_MS <= now);
  const after = (fate: PromptRecord['fate']) =>
    over.flatMap((prompt) =>
      prompt.fate === fate && prompt.sendsAfter !== undefined ? [prompt.sendsAfter] : [],
    );
  const [shown, withheld] = [after('shown'), after('withheld')];
  if (shown.length < ENOUGH || withheld.length < ENOUGH) {
    return { kind: 'not-yet', shown: shown.length, withheld: withheld.length };
  }
  return {
    kind: 'compared',
    shown: armOf(shown),
    withheld: armOf(withheld),
    difference: meanDifference(shown, withheld),
  };
}

function armOf(counts: readonly number[]): Arm {
  return { n: counts.length, mean: counts.reduce((sum, n) => sum + n, 0) / counts.length };
}
