import { browser } from 'wxt/browser';

const CLAIM = { type: 'prompt/claim' } as const;

/** Tells the worker that Andante's own page was opened: a reminder that has rung is heard now. */
export async function hearReminder(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CLAIM);
  } catch {
    return; // no worker answered: it rings on, and the page is open all the same
  }
}
