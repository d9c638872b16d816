import type { Page } from '@playwright/test';

interface Extended {
  readonly chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Asks the worker, from one of Andante's own pages, as that page would. */
export function ask(page: Page, intent: object): Promise<unknown> {
  return page.evaluate(
    (message) => (globalThis as unknown as Extended).chrome.runtime.sendMessage(message),
    intent,
  );
}
