import { browser } from 'wxt/browser';
import type { ToSensor, Whereabouts } from '#lib/model/protocol';

/** The tab the popup speaks of. `url` is known on allowed sites, and where the toolbar button was just pressed. */
export interface ActiveTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  /** As the browser says it: `loading`, `complete`, or that nothing of it is in memory. */
  readonly status?: string | undefined;
  readonly discarded?: boolean | undefined;
}

/**
 * The tab in front; in a popup that is itself a tab (Firefox for Android) the one used before it.
 * `?tab=ID` in the popup's own address names another one.
 */
export async function activeTab(search: string): Promise<ActiveTab> {
  const named = Number(new URLSearchParams(search).get('tab') ?? NaN);
  if (Number.isInteger(named)) return await tabById(named);
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = browser.runtime.getURL('');
  const others = tabs.filter((tab) => !tab.url?.startsWith(own));
  const [latest] = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const front = others.find((tab) => tab.active) ?? latest;
  return front ?? {};
}

/** Asks the sensor in a tab which conversation is open; undefined when no sensor is there. */
export async function whereabouts(tab: ActiveTab): Promise<Whereabouts | undefined> {
  if (tab.id === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage(tab.id, { type: 'worker/where' } satisfies ToSensor);
  } catch {
    return undefined; // no sensor in this tab: nothing is allowed here, or the page was just opened
  }
}

async function tabById(id: number): Promise<ActiveTab> {
  const { url, status, discarded } = await browser.tabs.get(id);
  return { id, url, status, discarded };
}
