import { browser } from 'wxt/browser';
import { pattern } from '#lib/sites/origin';

/** Asks the browser for these origins. Call it first in the click handler: any `await` before it loses the gesture. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(pattern) });
}
