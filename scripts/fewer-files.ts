import type { Plugin } from 'vite';

/** The page that has to open fastest, what it fetches next, and the page that should not carry what only it needs. */
const POPUP = '/entrypoints/popup/main.ts';
const LATER = '/entrypoints/popup/later.ts';
const WELCOME = '/entrypoints/welcome/main.ts';
/** What everything needs stands first: a file takes along what it imports, unless that is in one before it. */
const GROUPS = ['base', 'first', 'sites', 'later'] as const;
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
 * What the popup needs to open becomes two scripts and two style sheets instead of thirty files, and what it fetches
 * then two more: a browser reads each file of an extension for itself, and that took longer than running them all.
 */
export function fewerFiles(): Plugin {
  let root = '';
  let popup: ReadonlySet<string> | undefined;
  let later: ReadonlySet<string> | undefined;
  let welcome: ReadonlySet<string> | undefined;
  const groupOf = (id: string, modules: Modules): (typeof GROUPS)[number] | null => {
    popup ??= neededBy(root + POPUP, modules);
    later ??= neededBy(root + LATER, modules);
    welcome ??= neededBy(root + WELCOME, modules);
    if (id.includes(NOTHING)) return 'base'; // an empty file, and every page would fetch it
    if (popup.has(id)) return welcome.has(id) ? 'base' : 'first';
    if (later.has(id)) return welcome.has(id) ? 'sites' : 'later';
    return null;
  };
  return {
    name: 'andante-fewer-files',
    configResolved: (config) => void (root = config.root),
    outputOptions(options) {
      if (typeof options.entryFileNames !== 'function') return options; // one script in one file by itself
      const groups = GROUPS.map((group, place) => ({
        name: (id: string, modules: Modules) => (groupOf(id, modules) === group ? group : null),
        priority: GROUPS.length - place,
      }));
      return { ...options, codeSplitting: { groups } };
    },
  };
}
