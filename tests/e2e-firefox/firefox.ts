import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.ts';
import { rowsIn, type Store } from '../helpers/journal.ts';
import { until } from '../helpers/hands.ts';
import { chromeWindow } from './chrome-window.ts';
import { surface, type Surface } from './surface.ts';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const ID = 'andante@andante.invalid';
/** The address Firefox gives the add-on; chosen here, random for a user. */
const ORIGIN_ID = '5c9a9a5e-1111-4222-8333-0123456789ab';

export interface Firefox {
  readonly version: string;
  /** Opens one of Andante's own pages in a tab. */
  open(file: string): Promise<Page>;
  visit(url: string): Promise<Page>;
  /** Presses the toolbar button over the tab in front and gives the real popup. */
  popup(): Promise<Surface>;
  closePopup(): Promise<void>;
  /** What is on a page, closed shadow roots included. */
  on(page: Page): Surface;
  /** Rows of a store of the journal, as they lie in the database. */
  rows<Row>(store: Store): Promise<Row[]>;
  /** Errors that code of the add-on has raised so far, in any of its contexts. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const ignore = () => undefined;

const PREFERENCES = {
  // permissions.request answers yes without a dialog; it still needs a real click
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: ORIGIN_ID }),
  // no network but the loopback
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
};

/** Starts real Firefox, headless, with the built add-on in a fresh profile. Throws when there is no Firefox. */
export async function launchFirefox(): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: set FIREFOX or install one.');
  const profile = mkdtempSync(join(tmpdir(), 'andante-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: PREFERENCES,
  });
  const inWindow = await chromeWindow(browser);
  const added = await browser.installExtension(BUILD);
  if (added !== ID) throw new Error(`Firefox took the add-on as ${added}.`);

  const open = async (file: string) => {
    const page = await browser.newPage();
    // Firefox never reports that a moz-extension page has loaded, so the wait for it is cut short
    await page.goto(`moz-extension://${ORIGIN_ID}/${file}`, { timeout: 1000 }).catch(ignore);
    const isLoaded = `location.pathname === '/${file}' && document.readyState === 'complete'`;
    await until(file, async () => ((await page.evaluate(isLoaded)) ? true : undefined));
    return page;
  };
  let reader: Page | undefined;

  return {
    version: await browser.version(),
    open,
    visit: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    popup: async () => {
      await inWindow(TOOLBAR);
      const shown = surface(inWindow, `${ORIGIN_ID}/popup.html`);
      await until('the popup', async () =>
        (await shown.text().catch(() => '')) ? true : undefined,
      );
      return shown;
    },
    closePopup: async () => {
      await inWindow(`for (const one of document.querySelectorAll('panel')) one.hidePopup(); true`);
    },
    on: (page) => surface(inWindow, page.url()),
    rows: async <Row>(store: Store) => {
      reader ??= await open('options.html');
      return (await reader.evaluate(rowsIn, store)) as Row[];
    },
    errors: async () => JSON.parse(String(await inWindow(ERRORS))) as string[],
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The toolbar button as the keyboard shortcut presses it: it opens the popup and lends it the tab in front. */
const TOOLBAR = `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ID}');
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  return true;
})()`;

const ERRORS = `JSON.stringify(Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter((one) => one.sourceName.includes('${ORIGIN_ID}'))
  .map((one) => one.errorMessage + ' ' + one.sourceName))`;
