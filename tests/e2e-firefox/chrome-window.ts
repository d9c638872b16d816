import type { Browser } from 'puppeteer-core';

interface Contexts {
  readonly result: { readonly contexts: readonly { readonly context: string }[] };
}
interface Evaluated {
  readonly result: {
    readonly type: string;
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}
interface Connection {
  send(method: string, params: object): Promise<unknown>;
}

/** Runs code in Firefox's own window, with the rights of the browser itself. */
export type InWindow = (expression: string) => Promise<unknown>;

/**
 * The browser's own window. It reaches what a WebDriver otherwise does not: the toolbar button, its popup, and the
 * closed shadow root of a card. Needs `-remote-allow-system-access`.
 */
export async function chromeWindow(browser: Browser): Promise<InWindow> {
  const { connection } = browser as unknown as { connection: Connection }; // the BiDi browser's, untyped
  const tree = (await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })) as Contexts;
  const context = tree.result.contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no window.');
  return async (expression) => {
    const answer = (await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as Evaluated;
    const { result, exceptionDetails } = answer.result;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value;
  };
}

let asked = 0;

/**
 * Looks for a `<browser>` whose address contains `part`, in private windows or in the others, runs `body` there and
 * gives what it returns, through JSON. A page that is just being replaced never answers: that is said after `withinMs`,
 * so that one can ask again.
 */
export function runInside(
  { part, isPrivate }: { readonly part: string; readonly isPrivate: boolean },
  body: string,
  withinMs: number,
): string {
  const answer = `andante:${(asked += 1)}`;
  const script = `(async () => {
    const find = ${FIND};
    const reply = {};
    try { reply.value = await (async () => { ${body} })(); } catch (error) { reply.error = String(error); }
    sendAsyncMessage('${answer}', JSON.stringify(reply));
  })()`;
  return `(async () => {
    const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    const windows = [...Services.wm.getEnumerator('navigator:browser')]
      .filter((one) => PrivateBrowsingUtils.isWindowPrivate(one) === ${isPrivate});
    const all = windows.flatMap((one) => [...one.document.querySelectorAll('browser')]);
    const one = all.find((each) => each.messageManager && each.currentURI?.spec.includes(${JSON.stringify(part)}));
    if (!one) return JSON.stringify({ error: 'not open: ' + ${JSON.stringify(part)} });
    const manager = one.messageManager;
    return await new Promise((resolve) => {
      const hear = ({ data }) => {
        manager.removeMessageListener('${answer}', hear);
        resolve(data);
      };
      manager.addMessageListener('${answer}', hear);
      manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      setTimeout(() => resolve(JSON.stringify({ error: 'no answer' })), ${withinMs});
    });
  })()`;
}

/** Finds what a person would call by this name, in a document and every shadow root in it, closed ones too. */
const FIND = `(name) => {
  const words = (element) => {
    const label = element.getAttribute('aria-label') || [...(element.labels ?? [])].map((one) => one.textContent).join(' ');
    return (label || element.textContent || '').replace(/\\s+/g, ' ').trim();
  };
  const roots = [content.document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
    }
  }
  const kinds = 'button, a, input, textarea, select, summary, [role]';
  return roots.flatMap((root) => [...root.querySelectorAll(kinds)]).find((element) => words(element) === name);
}`;
