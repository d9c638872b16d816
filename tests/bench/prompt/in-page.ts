import type { Page } from '@playwright/test';

const STORES = ['prompts', 'sends', 'state'] as const;
const MINUTE = 60_000;

/** Forgets what was said, and has two sends lie twelve and six minutes back: the next one in the late hours brings a prompt. */
export function makeDue(page: Page): Promise<void> {
  return page.evaluate(
    async ({ stores, minute }) => {
      interface Buckets {
        keys(): Promise<string[]>;
        open(name: string): Promise<{ indexedDB: IDBFactory }>;
      }
      const { storageBuckets } = navigator as Navigator & { storageBuckets: Buckets };
      const [name = ''] = await storageBuckets.keys();
      const bucket = await storageBuckets.open(name);
      Reflect.set(globalThis, 'heldBucket', bucket); // one nobody holds is collected, and its requests never answer
      const opening = bucket.indexedDB.open('andante');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const tx = opening.result.transaction(stores, 'readwrite');
      tx.objectStore('prompts').clear();
      tx.objectStore('sends').clear();
      tx.objectStore('state').delete('policy');
      tx.objectStore('state').delete('pending');
      for (const back of [12, 6]) {
        const at = Date.now() - back * minute;
        const send = { eventId: crypto.randomUUID(), at, offsetMin: 0, site: 'chat.localhost' };
        tx.objectStore('sends').add(send);
      }
      await new Promise((resolve) => (tx.oncomplete = resolve));
      opening.result.close();
    },
    { stores: [...STORES], minute: MINUTE },
  );
}

/**
 * To be run in the extension's own world: sends, and tells after how many milliseconds the card is painted. Whatever
 * looks every quarter of a second begins at once here: the wait for a pause in typing is wanted, and not measured.
 */
export const untilShown = (message: object): string => `(async () => {
  const every = globalThis.setInterval;
  globalThis.setInterval = (work, ms) => { queueMicrotask(work); return every(work, ms); };
  const shown = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('div[popover]:popover-open')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  const from = performance.now();
  await chrome.runtime.sendMessage(${JSON.stringify(message)});
  return (await shown) - from;
})()`;

/** Milliseconds of one frame, painted. */
export const ONE_FRAME = `new Promise((resolve) => {
  const from = performance.now();
  requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
})`;
