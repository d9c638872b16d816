import { browser } from 'wxt/browser';
import type { PromptCard } from '#lib/model/prompt';
import type { Claimed } from '#lib/model/protocol';

const CLAIM = { type: 'prompt/claim' } as const;

/** The prompt that folded unanswered and waits, if there is one. */
export async function claimCard(): Promise<PromptCard | undefined> {
  try {
    const claimed: Claimed | undefined = await browser.runtime.sendMessage(CLAIM);
    return claimed?.card;
  } catch {
    return undefined; // no worker answered: the check-in must open all the same
  }
}
