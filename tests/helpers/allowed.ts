import type { Extension } from './extension.ts';

/** Rows of one store, read by a page of the extension as the product itself reads them. */
export async function rows(
  extension: Extension,
  store: string,
): Promise<Record<string, unknown>[]> {
  const page = await extension.open('welcome.html');
  const found = await page.evaluate(async (name) => {
    const buckets = (
      navigator as unknown as {
        storageBuckets: { open(n: string): Promise<{ indexedDB: IDBFactory }> };
      }
    ).storageBuckets;
    const bucket = await buckets.open('andante-1');
    const request = bucket.indexedDB.open('andante');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const all = request.result.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    request.result.close();
    return all.result as Record<string, unknown>[];
  }, store);
  await page.close();
  return found;
}

/** Allows an origin as the popup does: the browser's grant, then the intent. */
export async function allow(extension: Extension, origin: string): Promise<unknown> {
  const { protocol, hostname, host } = new URL(origin);
  await extension.approve(`${protocol}//${hostname}/*`);
  const page = await extension.open('welcome.html');
  await page.evaluate((pattern) => {
    const button = document.createElement('button');
    button.id = 'ask-now';
    const api = (
      globalThis as unknown as { chrome: { permissions: { request(o: object): Promise<boolean> } } }
    ).chrome;
    button.onclick = () =>
      void api.permissions.request({ origins: [pattern] }).then(() => (button.id = 'granted'));
    document.body.append(button);
  }, `${protocol}//${hostname}/*`);
  await page.click('#ask-now', { force: true });
  await page.waitForSelector('#granted', { state: 'attached' });
  const done = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
        }
      ).chrome.runtime.sendMessage(message),
    { type: 'intent/allow-site', site: { origin, site: host, notice: 'all' } },
  );
  await page.close();
  return done;
}
