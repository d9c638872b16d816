import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.ts';
import { rowsIn, type Store } from '../helpers/journal.ts';
import { until } from '../helpers/hands.ts';
import { chromeWindow } from './chrome-window.ts';
import {
  ASK_FIRST,
  FORCE_PRIVATE,
  HEARD,
  ID,
  IS_PRIVATE_ALLOWED,
  LISTEN,
  PANELS,
  RELOAD,
  STOP_EVENT_PAGE,
  TOOLBAR,
  copying,
  errorsOf,
  granting,
  hasSensor,
  notice,
  noticedOrigins,
  openingPrivate,
  picturing,
} from './controls.ts';
import { insideOf, surface, type Inside, type Surface } from './surface.ts';

export const FIREFOX_BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
/** The address Firefox gives the add-on; chosen here, random for a user. */
export const ORIGIN_ID = '5c9a9a5e-1111-4222-8333-0123456789ab';

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
  /** Runs code in a page with the rights of the browser. */
  inside(page: Page): Inside;
  /** Lets Andante notice all conversations of these origins, by the shortest way: nothing is asked or shown. */
  allow(origins: readonly string[]): Promise<void>;
  /** The origins that are noticed, as the settings say. */
  sites(): Promise<readonly string[]>;
  /** From now on Firefox shows its dialog when the add-on asks for a site, as it does for users. */
  askFirst(): Promise<void>;
  /** Presses a button of the dialog that is open or about to be. */
  decide(how: 'allow' | 'block'): Promise<void>;
  /** Opens an address in a private window. Gives a way to run code in its page, with the rights of the browser. */
  visitPrivately(url: string): Promise<Inside>;
  /** Whether Firefox lets the add-on near private windows. */
  isPrivateAllowed(): Promise<boolean>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Ends the event page as Firefox does when it is idle; resolves when it is gone. */
  stopEventPage(): Promise<void>;
  /** Whether a sensor answers from an open tab of this origin. */
  isHeard(origin: string): Promise<boolean>;
  /** Loads the add-on anew, as an update does. */
  reload(): Promise<void>;
  /** Rows of a store of the journal, as they lie in the database. */
  rows<Row>(store: Store): Promise<Row[]>;
  /** A picture of the page or popup whose address contains `part`, as bytes of a PNG. */
  picture(part: string): Promise<Buffer>;
  /** Requests over a network since the start, and who began them; those of the add-on carry its address. */
  requests(): Promise<readonly Asked[]>;
  /** Files of the browser's profile, by their place in it. */
  files(): readonly string[];
  /** Errors that code of the add-on has raised so far, in any of its contexts. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** One request. */
export interface Asked {
  readonly url: string;
  /** Origins of whoever began it. */
  readonly by: string;
}

const ignore = () => undefined;

const PREFERENCES = {
  'intl.locale.requested': 'en-US', // tests press what English says
  // permissions.request answers yes without a dialog; it still needs a real click
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: ORIGIN_ID }),
  'dom.security.https_first_pbm': false, // the chat has no certificate, in private windows neither
  // no network but the loopback
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
};

/** How Firefox is to start. */
export interface FirefoxOptions {
  /** The add-on is switched on for private windows, whatever its manifest says. */
  readonly isForcedPrivate?: boolean;
  /** Folder of a built add-on. */
  readonly build?: string;
}

/** Starts real Firefox, headless, with the built add-on in a fresh profile. Throws when there is no Firefox. */
export async function launchFirefox({
  isForcedPrivate = false,
  build = FIREFOX_BUILD,
}: FirefoxOptions = {}): Promise<Firefox> {
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
  if (isForcedPrivate) await inWindow(FORCE_PRIVATE);
  await inWindow(LISTEN);
  const added = await browser.installExtension(build);
  if (added !== ID) throw new Error(`Firefox took the add-on as ${added}.`);

  const open = async (file: string) => {
    const page = await browser.newPage();
    // Firefox never reports that a moz-extension page has loaded, so the wait for it is cut short
    await page.goto(`moz-extension://${ORIGIN_ID}/${file}`, { timeout: 1000 }).catch(ignore);
    const isLoaded = `location.pathname === '/${file}' && document.readyState === 'complete'`;
    await until(file, async () => ((await page.evaluate(isLoaded)) ? true : undefined));
    return page;
  };
  const closePopup = async () => {
    await inWindow(PANELS.closePopup);
    const isClosed = async () => (await inWindow(PANELS.hasPopup)) === false || undefined;
    await until('a closed popup', isClosed);
  };
  let reader = await open('options.html'); // stays behind all that is shown later

  return {
    version: await browser.version(),
    open,
    visit: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    popup: async () => {
      await closePopup(); // a second press on the button would close it
      await inWindow(TOOLBAR);
      const shown = surface(insideOf(inWindow, `${ORIGIN_ID}/popup.html`));
      await until('the popup', async () => (await shown.isSaying(/\S/)) || undefined);
      return shown;
    },
    closePopup,
    on: (page) => surface(insideOf(inWindow, page.url())),
    inside: (page) => insideOf(inWindow, page.url()),
    allow: async (origins) => {
      await inWindow(granting(origins));
      const refused = await reader.evaluate(notice, [...origins]);
      if (refused !== undefined) throw new Error(`Not allowed: ${refused}.`);
    },
    sites: async () => await reader.evaluate(noticedOrigins),
    askFirst: async () => void (await inWindow(ASK_FIRST)),
    decide: async (how) => {
      await until('the dialog', async () => (await inWindow(PANELS.press(how))) || undefined);
    },
    visitPrivately: async (url) => {
      await inWindow(openingPrivate(url));
      const inside = insideOf(inWindow, new URL(url).origin, true); // the page may give itself another address
      await until('the private page', async () => {
        const state = await inside('return content.document.readyState').catch(() => undefined);
        return state === 'complete' || undefined;
      });
      return inside;
    },
    isPrivateAllowed: async () => (await inWindow(IS_PRIVATE_ALLOWED)) === true,
    copy: async (text) => void (await inWindow(copying(text))),
    stopEventPage: async () => {
      await until(
        'the event page to end',
        async () =>
          ['stopped', 'starting'].includes(String(await inWindow(STOP_EVENT_PAGE))) || undefined,
      );
    },
    isHeard: async (origin) => await reader.evaluate(hasSensor, origin),
    reload: async () => {
      await inWindow(RELOAD); // its own pages close with it
      reader = await open('options.html');
    },
    rows: async <Row>(store: Store) => {
      return (await reader.evaluate(rowsIn, store)) as Row[];
    },
    picture: async (part) => {
      const [, data = ''] = String(await inWindow(picturing(part))).split(',');
      return Buffer.from(data, 'base64');
    },
    requests: async () => JSON.parse(String(await inWindow(HEARD))) as Asked[],
    files: () => readdirSync(profile, { recursive: true, encoding: 'utf8' }),
    errors: async () => JSON.parse(String(await inWindow(errorsOf(ORIGIN_ID)))) as string[],
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
