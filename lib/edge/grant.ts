import { browser } from 'wxt/browser';

/** The match pattern of one origin. Ports do not belong in patterns: Firefox refuses them. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the browser for these origins. Call it first in the click handler: any `await` before it loses the gesture. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(patternOf) });
}
