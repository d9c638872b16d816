import { browser } from 'wxt/browser';
import { pattern } from '#lib/sites/origin';
import { clock } from './clock';
import { keepWish } from './wish';

/** Asks the browser for these origins. Call it first in the click handler: any `await` before it loses the gesture. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  keepWish(origins, clock.now());
  return browser.permissions.request({ origins: origins.map(pattern) });
}

/** Has the browser granted this origin? It can be taken back at any time. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern(origin)] });
}
