import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-unlisted-script-entrypoint?';

/**
 * Takes the framework's wrapper off scripts that run in pages: it catches an error at the start only to print it once
 * more, at 0.2 kB in every page.
 */
export function bareScript(): Plugin {
  return {
    name: 'andante-bare-script',
    enforce: 'pre',
    transform(_code, id) {
      const [, entry] = id.split(WRAPPER);
      return entry && `import script from ${JSON.stringify(entry)}; export default script.main();`;
    },
  };
}
