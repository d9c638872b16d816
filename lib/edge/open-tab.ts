import { browser } from 'wxt/browser';

/** Opens one of Andante's own pages in a tab. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: path });
}
