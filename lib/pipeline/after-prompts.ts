import type { JournalTransaction } from '#lib/model/ports';
import { AFTER_PROMPT_MS } from '#lib/model/prompt';

/** Counts a send (or takes it out, with -1) for the prompts of the self-experiment in the half hour before it. */
export async function countAfterPrompts(
  tx: JournalTransaction,
  at: number,
  by: 1 | -1,
): Promise<void> {
  for (const prompt of await tx.prompts({ from: at - AFTER_PROMPT_MS, to: at })) {
    if (prompt.sendsAfter === undefined) continue;
    await tx.putPrompt({ ...prompt, sendsAfter: Math.max(0, prompt.sendsAfter + by) });
  }
}
