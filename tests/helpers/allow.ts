import type { Extension } from './extension.ts';

/** Lets Andante notice these origins, all of their conversations, as a yes of the user does; without an entry by host. */
export async function allow(
  extension: Extension,
  origins: readonly string[],
  siteOf = (origin: string) => new URL(origin).host,
): Promise<void> {
  const patterns = origins.map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return `${protocol}//${hostname}/*`;
  });
  for (const pattern of patterns) await extension.approve(pattern);
  const page = await extension.open('options.html');
  const cdp = await extension.context.newCDPSession(page);
  const run = async (expression: string): Promise<unknown> => {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw.');
    return result.value;
  };
  const isGranted = await run(
    `chrome.permissions.request({ origins: ${JSON.stringify(patterns)} })`,
  );
  if (isGranted !== true) throw new Error(`Not granted: ${patterns.join(', ')}.`);
  for (const origin of origins) {
    const site = { origin, site: siteOf(origin), notice: 'all' };
    const intent = JSON.stringify({ type: 'intent/allow-site', site });
    const done = await run(`chrome.runtime.sendMessage(${intent})`);
    if (JSON.stringify(done) !== '{"ok":true}') {
      throw new Error(`Not allowed: ${origin}: ${JSON.stringify(done)}.`);
    }
  }
  await page.close();
}
