import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Whereabouts } from '#lib/model/protocol';

interface Tab {
  readonly id: number;
  readonly url: string;
  /** What the sensor in it says, while there is one. */
  where?: Whereabouts;
  readonly status?: string;
  readonly discarded?: boolean;
}

type Permissions = { readonly origins?: string[]; readonly permissions?: string[] };
type Target = { readonly target: { readonly tabId: number }; readonly files: string[] };
type Icon = { readonly tabId?: number; readonly path: Record<number, string> };

/** Everything the worker does to the browser, as a test may look at it; installed in place of the one that does nothing. */
export class BrowserInMemory {
  tabs: Tab[] = [];
  readonly granted = new Set<string>();
  readonly scripts = new Map<string, readonly string[]>();
  /** Which file was put into which tab as the last of its kind, in order. */
  readonly injected: string[] = [];
  /** Which tabs were told to stop, in order. */
  readonly stopped: number[] = [];
  /** State of the icon and its words by tab; of every other tab by 0. */
  readonly icons = new Map<number, string>();
  readonly titles = new Map<number, string>();
  badge = '';
  readonly notices: string[] = [];

  constructor() {
    fakeBrowser.reset();
    this.#permissions();
    this.#scripting();
    this.#tabs();
    this.#action();
    Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
    Object.assign(fakeBrowser.notifications, {
      create: async (id: string) => this.notices.push(id),
    });
  }

  #permissions(): void {
    const all = ({ origins = [], permissions = [] }: Permissions) => [...origins, ...permissions];
    Object.assign(fakeBrowser.permissions, {
      contains: async (asked: Permissions) => all(asked).every((one) => this.granted.has(one)),
      remove: async (asked: Permissions) => {
        for (const one of all(asked)) this.granted.delete(one);
        return true;
      },
      getAll: async () => ({ origins: [...this.granted], permissions: [] }),
    });
  }

  #scripting(): void {
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async () => [...this.scripts.keys()].map((id) => ({ id })),
      registerContentScripts: async (made: { id: string; matches: string[] }[]) => {
        for (const { id, matches } of made) {
          if (this.scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          this.scripts.set(id, matches);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) {
          if (!this.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        }
      },
      executeScript: async ({ target, files }: Target) => {
        this.injected.push(`${files.at(-1)} in ${target.tabId}`);
      },
    });
  }

  #tabs(): void {
    const isAt = (url: string, pattern?: string) => !pattern || fits(url, pattern);
    Object.assign(fakeBrowser.tabs, {
      query: async ({ url }: { url?: string }) => this.tabs.filter((tab) => isAt(tab.url, url)),
      sendMessage: async (id: number, { type }: { type: string }) => {
        const tab = this.tabs.find((one) => one.id === id);
        if (type === 'worker/stop') this.stopped.push(id);
        if (!tab?.where) throw new Error('Receiving end does not exist.');
        return tab.where;
      },
    });
  }

  #action(): void {
    Object.assign(fakeBrowser.action, {
      setIcon: async ({ tabId = 0, path }: Icon) => {
        this.icons.set(tabId, path[16]?.replace('/icon/', '').replace('-16.png', '') ?? '');
      },
      setTitle: async ({ tabId = 0, title }: { tabId?: number; title: string }) => {
        this.titles.set(tabId, title);
      },
      setBadgeText: async ({ text }: { text: string }) => {
        this.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      openPopup: async () => undefined,
    });
  }
}

/** As match patterns do: the scheme and the host, and any port. */
function fits(url: string, pattern: string): boolean {
  const { protocol, hostname } = new URL(url);
  return pattern === `${protocol}//${hostname}/*`;
}
