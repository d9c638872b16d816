import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Worker,
} from '@playwright/test';
import { findChromium } from '../../scripts/find-browser.ts';

export const CHROME_BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  /** Folder of a built, unpacked extension. */
  readonly build?: string;
  /** A profile folder to come back to. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** IANA zone of the browser: the way to choose the local hour, for example `Etc/GMT-3`. */
  readonly timeZone?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The browser's own language, for example `de`. English unless said: tests press what English says. */
  readonly language?: string;
  /** Device pixels per CSS pixel, for sharp pictures. */
  readonly scale?: number;
  /** A screen one can tap on. */
  readonly hasTouch?: boolean;
  /** Keeps pages that were left, to come back to as they were; Playwright turns that off. */
  readonly keepsPages?: boolean;
}

export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** A session on the browser itself: lists and ends workers. */
  readonly cdp: CDPSession;
  /** The running service worker; waits for it to start if it is stopped. */
  worker(): Promise<Worker>;
  /** Opens one of Andante's own pages in a tab. */
  open(file: string): Promise<Page>;
  /** Lets the next request for these match patterns succeed without a dialog, as if the user had said yes. */
  approve(pattern: string): Promise<void>;
  /** Takes a granted pattern away, as the user would in the browser's settings. */
  revoke(pattern: string): Promise<void>;
  killWorker(): Promise<void>;
  /** Switches the extension off or on, as the user would on the browser's own page. */
  setEnabled(isEnabled: boolean): Promise<void>;
  close(): Promise<void>;
}

const ALWAYS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

/** Chromium's coming engine under IndexedDB. */
const SQLITE = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

/** Starts real Chromium, headless, with the built extension in a fresh profile. Throws when there is no Chromium. */
export async function launch(options: LaunchOptions = {}): Promise<Extension> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM or install one.');
  const build = options.build ?? CHROME_BUILD;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'andante-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...settingsOf(options, build),
    executablePath,
  });
  return extensionIn(context, profile);
}

/** Playwright's own names for the options. */
function settingsOf(options: LaunchOptions, build: string) {
  const { args = [], colorScheme, hasTouch = false, keepsPages, scale, timeZone } = options;
  const language = options.language ?? 'en-US';
  return {
    headless: true,
    ignoreHTTPSErrors: true,
    hasTouch,
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    ...(colorScheme ? { colorScheme } : {}),
    ...(scale ? { deviceScaleFactor: scale } : {}),
    env: {
      ...process.env,
      LANGUAGE: language.replace('-', '_'), // the sentences of the extension
      ...(timeZone ? { TZ: timeZone } : {}),
    },
    args: [
      ...ALWAYS,
      `--lang=${language}`, // fields for dates and times
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      ...(scale ? [`--force-device-scale-factor=${scale}`] : []),
      ...(process.env['STORAGE_ENGINE'] === 'sqlite' ? [SQLITE] : []),
      ...args,
    ],
  };
}

async function extensionIn(context: BrowserContext, profile: string): Promise<Extension> {
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(first.url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser to talk to.');
  const cdp = await browser.newBrowserCDPSession();
  let admin: Page | undefined;

  async function administer(call: 'addHostPermission' | 'removeHostPermission', pattern: string) {
    admin ??= await openAdmin(context);
    await admin.evaluate(
      ([method, ...args]) =>
        (globalThis as unknown as Admin).chrome.developerPrivate[method](...args),
      [call, id, pattern] as const,
    );
  }

  return {
    context,
    id,
    profile,
    cdp,
    worker: async () => liveWorker(context, id) ?? context.waitForEvent('serviceworker'),
    open: async (file) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${file}`);
      return page;
    },
    approve: (pattern) => administer('addHostPermission', pattern),
    revoke: (pattern) => administer('removeHostPermission', pattern),
    killWorker: () => killWorkers(cdp, id),
    setEnabled: async (isEnabled) => {
      admin ??= await openAdmin(context);
      await admin.evaluate(
        ([one, value]) => (globalThis as unknown as Admin).chrome.management.setEnabled(one, value),
        [id, isEnabled] as const,
      );
    },
    close: () => context.close(),
  };
}

interface Admin {
  readonly chrome: {
    readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
    readonly developerPrivate: Record<
      'addHostPermission' | 'removeHostPermission',
      (id: string, pattern: string) => Promise<void>
    > & { updateProfileConfiguration(configuration: { inDeveloperMode: boolean }): Promise<void> };
  };
}

/** chrome://extensions is the only page that may grant; developer mode keeps a reloaded extension enabled. */
async function openAdmin(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(() =>
    (globalThis as unknown as Admin).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  return page;
}

function liveWorker(context: BrowserContext, id: string): Worker | undefined {
  return context.serviceWorkers().find((worker) => worker.url().includes(id));
}

/** Ends the service worker as the browser would, between any two lines. */
async function killWorkers(cdp: CDPSession, id: string): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const target of targetInfos) {
    if (target.type === 'service_worker' && target.url.includes(id)) {
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
    }
  }
}

/** Evaluates an expression inside the extension's isolated world of a page; undefined when it has none there. */
export async function isolatedWorld(extension: Extension, page: Page) {
  const session = await extension.context.newCDPSession(page);
  const worlds: { id: number }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isOurs =
      context.auxData?.['type'] === 'isolated' && context.origin.includes(extension.id);
    if (isOurs) worlds.push(context);
  });
  await session.send('Runtime.enable');
  const world = worlds.at(-1);
  if (!world) return undefined;
  return async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
}
