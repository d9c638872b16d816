import type { CDPSession, Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { handsOn, sendTo, until, type Hands } from './hands.ts';
import { speakTo } from './target.ts';

/** The real toolbar popup, opened by the toolbar button; it has no tab, so Playwright has no Page for it. */
export interface Popup extends Hands {
  close(): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

async function targets(cdp: CDPSession): Promise<readonly Target[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
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
