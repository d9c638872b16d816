/** What every browser is asked for. A change here is a change of what a user is asked to trust. */
const EVERYWHERE = {
  manifest_version: 3,
  name: '__MSG_manifest_name__',
  description: '__MSG_manifest_description__',
  version: '0.1.0',
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  incognito: 'not_allowed',
  permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['*://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
      "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  },
  action: { default_title: 'Andante', default_popup: 'popup.html' },
  commands: {
    _execute_action: {
      suggested_key: { default: 'Alt+Shift+A' },
      description: '__MSG_manifest_checkIn__',
    },
  },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

/** Chrome and Edge run one engine: the same package but for its name. */
const CHROMIUM = {
  minimum_chrome_version: '123', // the first with `light-dark()`; `popover` and closed roots are older
  background: { service_worker: 'background.js' },
};

/** Firefox runs an event page, wants an id, and is told that nothing is collected. */
const FIREFOX = {
  background: { scripts: ['background.js'] },
  browser_specific_settings: {
    gecko: {
      id: 'andante@andante.invalid',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

/** The manifest of each build, by the name of its folder. */
export const MANIFESTS: Readonly<Record<string, object>> = {
  'chrome-mv3': { ...EVERYWHERE, ...CHROMIUM },
  'edge-mv3': { ...EVERYWHERE, ...CHROMIUM },
  'firefox-mv3': { ...EVERYWHERE, ...FIREFOX },
};
