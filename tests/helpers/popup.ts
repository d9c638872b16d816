import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { handsOn, sendTo, until, type Hands, type Send } from './hands.ts';

/** The real toolbar popup, opened by the toolbar button; it has no tab, so Playwright has no Page for it. */
export interface Popup extends Hands {
  close(): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What comes back for one message; one without an id that was asked for is an event, and let pass. */
interface Reply {
  readonly id: number;
  readonly result: unknown;
  readonly error?: { readonly message: string };
}

async function targets(cdp: CDPSession): Promise<readonly Target[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/** Speaks to one target inside the browser session: the protocol's older way, which needs no second connection. */
async function speakTo(cdp: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply: Reply = JSON.parse(event.message);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

/** The width of the popup's page; a browser without a window makes the popup itself wider. */
const WIDTH = 360;

/**
 * Presses Andante's toolbar button on the tab that shows `page`. As with a real press, the popup gets
 * `activeTab` there, and closes as soon as another tab comes to the front.
 */
export async function openPopup(extension: Extension, page: Page): Promise<Popup> {
  const { cdp, id } = extension;
  await page.bringToFront();
  const url = page.url();
  const tab = (await targets(cdp)).find((one) => one.type === 'tab' && one.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  await sendTo(cdp)('Extensions.triggerAction', { id, targetId: tab.targetId });
  const { targetId } = await until('the popup', async () =>
    (await targets(cdp)).find((one) => one.type === 'page' && one.url.endsWith('/popup.html')),
  );
  const hands = handsOn(await speakTo(cdp, targetId));
  await until('the popup to be drawn', async () =>
    (await hands.evaluate("document.querySelector('main') !== null")) === true ? true : undefined,
  );
  return {
    ...hands,
    screenshot: (file) => hands.screenshot(file, WIDTH),
    close: async () => void (await cdp.send('Target.closeTarget', { targetId })),
  };
}
