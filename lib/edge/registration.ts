import { browser } from 'wxt/browser';
import type { Settings } from '#lib/model/settings';
import { pattern } from '#lib/sites/origin';
import { report } from './report';

const FILE = 'sensor.js' as const;
const idOf = (origin: string) => `sensor ${origin}`;

/**
 * Makes what runs match what is allowed and granted: registered scripts are lost on every update, and grants can be
 * taken away at any time. Open tabs of a newly registered site get the sensor at once.
 */
export function reconcile(settings: Settings): Promise<void> {
  const next = line.then(() => match(settings));
  line = next.catch(report);
  return next;
}

let line: Promise<unknown> = Promise.resolve();

async function match(settings: Settings): Promise<void> {
  const wanted = await grantedOrigins(settings);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered
    .map(({ id }) => id)
    .filter((id) => !wanted.some((one) => idOf(one) === id));
  if (stale.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: stale });
    await stopSensors(); // the browser no longer says which tabs were of that site: all end, the others start anew
  }
  const missing = wanted.filter((origin) => !registered.some(({ id }) => id === idOf(origin)));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(missing.map(scriptFor));
  }
  await Promise.all((stale.length > 0 ? wanted : missing).map(serveOpenTabs));
}

function scriptFor(origin: string) {
  return {
    id: idOf(origin),
    js: [FILE],
    matches: [pattern(origin)],
    runAt: 'document_start' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
}

async function grantedOrigins({ sites }: Settings): Promise<string[]> {
  const asked = sites.map(async ({ origin }) => {
    const isGranted = await browser.permissions.contains({ origins: [pattern(origin)] });
    return isGranted ? [origin] : [];
  });
  return [...new Set((await Promise.all(asked)).flat())];
}

async function serveOpenTabs(origin: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern(origin) });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.executeScript({ target, files: [`/${FILE}`] }).catch(report); // a tab that went away
  }
}

/** Tells every sensor of an origin to end: taking a permission back does not stop a script that runs. */
async function stopSensors(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const stop = { type: 'worker/stop' } as const;
  for (const { id } of tabs) {
    if (id !== undefined) await browser.tabs.sendMessage(id, stop).catch(() => undefined); // no sensor there
  }
}
