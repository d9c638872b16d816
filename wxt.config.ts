import { defineConfig } from 'wxt';
import { placeFile, placeScript } from './lib/sites/place-file.ts';
import { places } from './lib/sites/places.ts';
import { bareScript } from './scripts/bare-script.ts';
import { fewerFiles } from './scripts/fewer-files.ts';
import { nativeApi } from './scripts/native-api.ts';
import { ownNames } from './scripts/own-names.ts';
import { styleInScript } from './scripts/style-in-script.ts';

/** What every extension page may do: run its own scripts and styles, and talk to nobody. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  svelte: { vite: { compilerOptions: { fragments: 'tree' } } },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const place of places) {
        files.push({ relativeDest: placeFile(place.id), contents: placeScript(place) });
      }
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push({ type: 'templateLiteral', path: placeFile('${string}') });
    },
  },
  vite: () => ({
    plugins: [nativeApi(), bareScript(), styleInScript(), fewerFiles(), ownNames()],
    build: {
      modulePreload: { polyfill: false },
      sourcemap: false,
      target: 'es2022',
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
      cssTarget: ['chrome123', 'firefox142'],
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: PAGE_POLICY },
    action: { default_title: '__MSG_manifest_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_manifest_checkIn__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'andante@andante.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
