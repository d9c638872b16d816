import { browser } from 'wxt/browser';
import type { Done, FromPrompt, Intent } from '#lib/model/protocol';

/** Asks the worker to change something; answers whether it is done, or why not. Rejects when no worker answers. */
export async function ask(intent: Intent | FromPrompt): Promise<Done> {
  return await browser.runtime.sendMessage(intent); // the worker's router answers with a Done
}
