import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Script {
  readonly id: string;
}

/** What the browser would have done, as far as it can be asked afterwards. */
export interface FakeExtension {
  readonly origins: Set<string>;
  readonly scripts: Map<string, Script>;
  /** Text of the badge, and picture of every tab's icon. */
  badge: string;
  readonly icons: Map<number, string>;
}

/** Gives the fake browser the parts it lacks: grants, registered scripts and the toolbar. */
export function fakeExtension(origins: readonly string[] = []): FakeExtension {
  const extension: FakeExtension = {
    origins: new Set(origins),
    scripts: new Map(),
    badge: '',
    icons: new Map(),
  };
  Object.assign(fakeBrowser.permissions, permissionsOf(extension));
  Object.assign(fakeBrowser.scripting, scriptingOf(extension));
  Object.assign(fakeBrowser.action, {
    setBadgeText: async ({ text }: { text: string }) => void (extension.badge = text),
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<number, string> }) =>
      void extension.icons.set(tabId, path[16] ?? ''),
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  Object.defineProperty(globalThis, 'caches', {
    configurable: true,
    value: { keys: async () => [], delete: async () => true },
  });
  return extension;
}

const permissionsOf = ({ origins }: FakeExtension) => ({
  getAll: async () => ({ origins: [...origins], permissions: ['storage'] }),
  contains: async (asked: { origins?: readonly string[] }) =>
    (asked.origins ?? []).every((origin) => origins.has(origin)),
  remove: async (gone: { origins?: readonly string[] }) => {
    for (const origin of gone.origins ?? []) origins.delete(origin);
    return true;
  },
});

const scriptingOf = ({ scripts }: FakeExtension) => ({
  getRegisteredContentScripts: async () => [...scripts.values()],
  registerContentScripts: async (added: readonly Script[]) => {
    for (const script of added) scripts.set(script.id, script);
  },
  unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
    for (const id of ids) scripts.delete(id);
  },
  executeScript: async () => [],
});
