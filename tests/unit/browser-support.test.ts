import { existsSync, globSync, readFileSync } from 'node:fs';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { MANIFESTS } from '../helpers/manifests';

/** The oldest of each browser Andante installs on; read from the manifests, which a test holds to the builds. */
const chromium = Object(MANIFESTS['chrome-mv3']).minimum_chrome_version as string;
const { gecko, gecko_android } = Object(MANIFESTS['firefox-mv3']).browser_specific_settings as {
  readonly gecko: { readonly strict_min_version: string };
  readonly gecko_android: { readonly strict_min_version: string };
};
const OLDEST = {
  chrome: Number(chromium),
  edge: Number(chromium),
  firefox: parseInt(gecko.strict_min_version),
  firefox_android: parseInt(gecko_android.strict_min_version),
} as const;
type Name = keyof typeof OLDEST;

/** What a browser lacks or does otherwise, and what Andante does about it, with the test that shows it. */
const KNOWN: Readonly<Record<string, string>> = {
  'api.storage.StorageArea.setAccessLevel':
    'asked for before it is called; without it a send goes by message alone (tests/e2e-firefox/kept.test.ts)',
  'api.action.openPopup':
    'needs a press in some; where it is refused the card says its answer in words (tests/edge/from-card.test.ts)',
  'api.tabs.query':
    'Firefox for Android may leave out tabs: the popup then says that the page wants to be loaded once (tests/e2e/upgrade.spec.ts)',
  'manifest.commands': 'a phone has no such keys: everything is reached by touch',
};

interface Support {
  readonly version_added: string | boolean | null;
  readonly partial_implementation?: boolean;
}
interface Entry {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> };
  readonly [name: string]: unknown;
}

function entryAt(path: string): Entry | undefined {
  const root: unknown = bcd.webextensions;
  return path
    .split('.')
    .reduce<Entry | undefined>(
      (entry, name) => (Object(entry) as Entry)[name] as Entry | undefined,
      root as Entry,
    );
}

function isWhole(path: string, browser: Name): boolean {
  const stated = entryAt(path)?.__compat?.support[browser];
  const [support] = Array.isArray(stated) ? (stated as Support[]) : [stated as Support | undefined];
  if (!support || support.partial_implementation) return false;
  const since = support.version_added;
  return (
    since === true ||
    (typeof since === 'string' && Number(since.replace('≤', '')) <= OLDEST[browser])
  );
}

const NAMESPACES = Object.keys(Object(bcd.webextensions?.['api']) as object).join('|');
const CALL = new RegExp(
  `(?<![\\w.#'"/])(?:browser\\.)?(${NAMESPACES})\\??\\.(\\w+)(?:\\?*\\.(\\w+))?`,
  'g',
);

/** Every member of a browser's interface that code of Andante names, as the data calls it. */
function used(): readonly string[] {
  const found = new Set<string>();
  for (const file of globSync('{lib/edge,entrypoints}/**/*.{ts,svelte}')) {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (!code.includes("from 'wxt/browser'")) continue;
    for (const [, space = '', member = '', third] of code.matchAll(CALL)) {
      if (['filter', 'map'].includes(member)) continue; // a list of tabs
      found.add(`api.${space}.${member}`);
      const isArea = space === 'storage' && third !== undefined;
      if (isArea && member !== 'onChanged') found.add(`api.storage.StorageArea.${third}`);
    }
  }
  found.add('api.storage.StorageArea.setAccessLevel'); // called through a name of its own
  return [...found].sort();
}

/** Every key a manifest holds. */
const keys = [...new Set(Object.values(MANIFESTS).flatMap((one) => Object.keys(one)))]
  .filter((key) => key !== 'minimum_chrome_version' && key !== 'browser_specific_settings')
  .map((key) => `manifest.${key}`);

test('what is looked up is found: the interfaces Andante names are the browsers’ own', () => {
  expect(used().length).toBeGreaterThan(30);
  expect(used().filter((path) => entryAt(path) === undefined)).toEqual([]);
});

describe.each(Object.keys(OLDEST) as Name[])(
  '%s, from the oldest Andante installs on',
  (browser) => {
    test('has every interface Andante calls, or Andante has an answer', () => {
      expect(used().filter((path) => !isWhole(path, browser) && !(path in KNOWN))).toEqual([]);
    });

    test('knows every key of the manifest, or does well without', () => {
      const listed = keys.filter((path) => entryAt(path)?.__compat !== undefined);
      expect(listed.filter((path) => !isWhole(path, browser) && !(path in KNOWN))).toEqual([]);
    });
  },
);

test('every test an answer names is there', () => {
  const named = Object.values(KNOWN).flatMap((answer) => answer.match(/tests\/\S+\.ts/g) ?? []);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('no answer is kept for what every browser has by now', () => {
  const all = Object.keys(OLDEST) as Name[];
  expect(Object.keys(KNOWN).filter((path) => all.every((name) => isWhole(path, name)))).toEqual([]);
});
