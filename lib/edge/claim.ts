import { browser } from 'wxt/browser';
import type { PromptCard } from '#lib/model/prompt';
import type { Claimed } from '#lib/model/protocol';

/** The prompt that folded unanswered and waits, if there is one. */
export async function claimCard(): Promise<PromptCard | undefined> {
  const claimed: Claimed | undefined = await browser.runtime.sendMessage({ type: 'prompt/claim' });
  return claimed?.card;
}
