import { browser } from 'wxt/browser';

/** Opens the popup where the browser can. False elsewhere: the icon is then the way. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false; // older browsers, or no window in front
  }
}
