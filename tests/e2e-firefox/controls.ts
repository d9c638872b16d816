/** Controls of Firefox itself, as code for its window. */

/** The add-on's id. */
export const ID = 'andante@andante.invalid';

const EXTENSION = `WebExtensionPolicy.getByID('${ID}').extension`;

/** The toolbar button as the keyboard shortcut presses it: it opens the popup and lends it the tab in front. */
export const TOOLBAR = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ID}');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  return true;
})()`;

/** Switches the add-on on for private windows, as the user would, before Firefox has it. */
export const FORCE_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add('${ID}', { permissions, origins: [] });
  return true;
})()`;

/** Opens an address in a private window. */
export const openingPrivate = (address: string) =>
  `openTrustedLinkIn(${JSON.stringify(address)}, 'window', { private: true }); true`;

/** Whether Firefox lets the add-on near private windows at all. */
export const IS_PRIVATE_ALLOWED = `WebExtensionPolicy.getByID('${ID}').privateBrowsingAllowed`;

/** Loads the add-on anew, as an update does; true once the new one runs. */
export const RELOAD = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID('${ID}');
  await addon.reload();
  return true;
})()`;

/** A picture, as the address of its data, of the page or popup whose address contains `part`. */
export const picturing = (part: string) => `(async () => {
  const all = [gBrowser.selectedBrowser, ...document.querySelectorAll('browser')];
  const one = all.find((each) => each.currentURI?.spec.includes(${JSON.stringify(part)}));
  const drawn = await one.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  canvas.getContext('2d').drawImage(drawn, 0, 0);
  return canvas.toDataURL();
})()`;

/** What hangs over the page: the popup, and the browser's own dialogs. */
export const PANELS = {
  closePopup: `for (const one of document.querySelectorAll('panel')) {
    if (one.querySelector('browser')) one.hidePopup();
  }
  true`,
  hasPopup: `[...document.querySelectorAll('browser')].some((one) => one.currentURI?.spec.includes('/popup.html'))`,
  press: (how: 'allow' | 'block') => `(() => {
    const panel = document.getElementById('notification-popup');
    const [shown] = panel.state === 'open' ? panel.children : [];
    if (!shown) return false;
    shown.${how === 'allow' ? 'button' : 'secondaryButton'}.click();
    return true;
  })()`,
};

/** Asking for a site opens a dialog again, whose buttons can be pressed at once. */
export const ASK_FIRST = `Services.prefs.setIntPref('security.notification_enable_delay', 0);
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true); true`;

/** Puts a text on the clipboard. */
export const copying = (text: string) => `Cc['@mozilla.org/widget/clipboardhelper;1']
  .getService(Ci.nsIClipboardHelper).copyString(${JSON.stringify(text)}); true`;

/** Ends the event page, whoever looks at it, and says what it is right after: a message may wake it at once. */
export const STOP_EVENT_PAGE = `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
  .then(() => ${EXTENSION}.backgroundState)`;

/**
 * Errors that code at this address raised. Firefox's own notes that a page was left before its answer came are none:
 * people leave pages at any time.
 */
export const errorsOf = (origin: string) => `JSON.stringify(Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter((one) => one.sourceName.includes('${origin}'))
  .filter((one) => !/^Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(one.errorMessage))
  .map((one) => one.errorMessage + ' ' + one.sourceName))`;

/** Grants the hosts of these origins, as a yes to the dialog does. */
export const granting = (origins: readonly string[]) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const origins = ${JSON.stringify(origins.map((origin) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`))};
  await ExtensionPermissions.add('${ID}', { permissions: [], origins }, ${EXTENSION});
  return true;
})()`;

interface Tab {
  readonly id: number;
  readonly url?: string;
}

interface AddOn {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: {
    query(asked: object): Promise<readonly Tab[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  readonly storage: {
    readonly local: {
      get(key: 'settings'): Promise<{ settings?: { sites: readonly { origin: string }[] } }>;
    };
  };
}

/** Runs in a page of the add-on: the origins that are noticed. */
export async function noticedOrigins(): Promise<readonly string[]> {
  const { browser } = globalThis as unknown as { browser: AddOn };
  const { settings } = await browser.storage.local.get('settings');
  return settings?.sites.map(({ origin }) => origin) ?? [];
}

/** Runs in a page of the add-on: whether a sensor answers from an open tab of this origin. */
export async function hasSensor(origin: string): Promise<boolean> {
  const { browser } = globalThis as unknown as { browser: AddOn };
  const tabs = await browser.tabs.query({});
  const tab = tabs.find(({ url }) => url?.startsWith(origin));
  if (!tab) return false;
  const asked = browser.tabs.sendMessage(tab.id, { type: 'worker/where' });
  return asked.then(
    (where) => where !== undefined,
    () => false,
  );
}

/**
 * Runs in a page of the add-on: all conversations of these origins are noticed. Gives the first that was refused. It is
 * sent there as text, so it stands for itself.
 */
export async function notice(origins: string[]): Promise<string | undefined> {
  const { browser } = globalThis as unknown as { browser: AddOn };
  for (const origin of origins) {
    const site = { origin, site: new URL(origin).host, notice: 'all' };
    const done = await browser.runtime.sendMessage({ type: 'intent/allow-site', site });
    if (JSON.stringify(done) !== '{"ok":true}') return origin;
  }
  return undefined;
}

/** From now on Firefox notes every request over a network, by whoever began it. */
export const LISTEN = `(() => {
  window.andanteAsked = [];
  const originOf = (principal) => principal?.origin ?? '';
  const listener = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      const by = originOf(triggeringPrincipal) + ' ' + originOf(loadingPrincipal);
      window.andanteAsked.push({ url: channel.URI.spec, by });
    },
  };
  window.andanteListener = listener; // one nobody holds is collected
  Services.obs.addObserver(listener, 'http-on-modify-request');
  return true;
})()`;

/** What was noted. */
export const HEARD = 'JSON.stringify(window.andanteAsked)';
