import type { Plugin } from 'vite';

/** The page that has to open fastest, and the one that should not carry what only that one needs. */
const POPUP = '/entrypoints/popup/main.ts';
const WELCOME = '/entrypoints/welcome/main.ts';
/** A module of the framework that holds nothing in a build. */
const NOTHING = 'wxt-html-plugins';

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All modules that one needs before it can begin, itself left out: it runs nowhere else. */
function neededBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next); // the loop goes on to them
  }
  found.delete(entry);
  return found;
}

/**
 * What the popup needs to open becomes two scripts and two style sheets instead of thirty files: a browser reads each
 * file of an extension for itself, and that took longer than running them all.
 */
export function fewerFiles(): Plugin {
  let root = '';
  let popup: ReadonlySet<string> | undefined;
  let welcome: ReadonlySet<string> | undefined;
  const groupOf = (id: string, modules: Modules) => {
    popup ??= neededBy(root + POPUP, modules);
    welcome ??= neededBy(root + WELCOME, modules);
    if (id.includes(NOTHING)) return 'base'; // an empty file, and every page would fetch it
    if (!popup.has(id)) return null;
    return welcome.has(id) ? 'base' : 'first';
  };
  return {
    name: 'andante-fewer-files',
    configResolved: (config) => void (root = config.root),
    outputOptions(options) {
      if (typeof options.entryFileNames !== 'function') return options; // one script in one file by itself
      const groups = [{ name: groupOf, debugName: 'files of the popup' }];
      return { ...options, codeSplitting: { groups } };
    },
  };
}
