import type { Plugin } from 'vite';

const POLYFILL = 'webextension-polyfill';
const NATIVE = '\0andante-native-api';

/**
 * Leaves the polyfill out and keeps its types: every browser we run in answers with promises by itself, and the
 * three kilobytes stood in the way of the first picture of each page. The one thing it would add in Chromium, an
 * answer to a message by a returned promise, the worker does by hand.
 */
export function nativeApi(): Plugin {
  return {
    name: 'andante-native-api',
    enforce: 'pre',
    resolveId: (source) => (source === POLYFILL ? NATIVE : undefined),
    load: (id) =>
      id === NATIVE ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
  };
}
