import type { Page } from '@playwright/test';

/** When things stood on the page, milliseconds after its address was entered. */
export interface Seen {
  readonly picture: number;
  readonly interactive: number;
}

/** To be added to a page before it loads: notes when the first picture stands, and when all do and the page rests. */
export function watch(all: number): void {
  const seen = { picture: 0, interactive: 0 };
  Reflect.set(globalThis, 'seen', seen);
  const look = () => {
    const pictures = document.querySelectorAll('main svg[role=group]').length;
    if (pictures > 0 && seen.picture === 0) {
      requestAnimationFrame(() => setTimeout(() => (seen.picture = performance.now())));
      seen.picture = performance.now();
    }
    if (pictures < all || seen.interactive > 0) return;
    observer.disconnect();
    requestIdleCallback(() => (seen.interactive = performance.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/** What was noted, once all of it is there. */
export async function seenOn(page: Page): Promise<Seen> {
  const noted = await page.waitForFunction(() => {
    const seen = Reflect.get(globalThis, 'seen') as Seen | undefined;
    return seen && seen.interactive > 0 ? { ...seen } : undefined;
  });
  return (await noted.jsonValue()) ?? { picture: Number.NaN, interactive: Number.NaN };
}
