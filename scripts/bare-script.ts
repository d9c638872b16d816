import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-unlisted-script-entrypoint?';
const DEFINE = 'wxt/utils/define-unlisted-script';
const BARE_DEFINE = '\0andante-define-script';

/**
 * Takes the framework's wrapper off scripts that run in pages: it catches an error at the start only to print it once
 * more, at 0.2 kB in every page.
 */
export function bareScript(): Plugin {
  return {
    name: 'andante-bare-script',
    enforce: 'pre',
    resolveId: (source) => (source === DEFINE ? BARE_DEFINE : undefined),
    load: (id) =>
      id === BARE_DEFINE ? 'export const defineUnlistedScript = (main) => main();' : undefined,
    transform(_code, id) {
      const [, entry] = id.split(WRAPPER);
      return entry && `import result from ${JSON.stringify(entry)}; export default result;`;
    },
  };
}
