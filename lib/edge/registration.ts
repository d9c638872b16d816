import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Settings } from '#lib/model/settings';
import { pattern } from '#lib/sites/origin';
import { placeFile, isWhole } from '#lib/sites/place-file';
import { placeOn } from '#lib/sites/site-of';
import { isGranted } from './grant';
import { report } from './report';

const SENSOR = 'sensor.js' as const;
const KNOWN = 'known.js' as const;
const ANYWHERE = 'anywhere.js' as const;
const ID_PREFIX = 'sensor ';
/** Lies in memory as long as the extension runs: through every stop of the worker, not through an update. */
const LIVES = 'lives';
const idOf = (origin: string) => ID_PREFIX + origin;

/**
 * Makes what runs match what is allowed and granted: registered scripts are lost on every update, and grants can be
 * taken away at any time. Open tabs of a newly registered site get the sensor at once; so do all when the extension has
 * just been updated or switched on again.
 */
export function reconcile(settings: Settings): Promise<void> {
  const next = line.then(() => match(settings));
  line = next.catch(report);
  return next;
}

let line: Promise<unknown> = Promise.resolve();

async function match(settings: Settings): Promise<void> {
  const wanted = await grantedOrigins(settings);
  const registered = await registeredOrigins();
  const stale = registered.filter((origin) => !wanted.includes(origin));
  if (stale.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: stale.map(idOf) });
    await stopSensors(); // the browser no longer says which tabs were of that site: all end, the others start anew
  }
  const missing = wanted.filter((origin) => !registered.includes(origin));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(missing.map(scriptFor));
  }
  const guides = [KNOWN, ANYWHERE];
  const files = [...placeFiles(wanted), ...guides, SENSOR].map((file) => `/${file}` as const);
  const served = stale.length > 0 || (await isNewLife()) ? wanted : missing;
  await Promise.all(served.map((origin) => serveOpenTabs(origin, files)));
}

/** Switched off and on again, the browser still has the registered scripts, but those in open tabs are orphans. */
async function isNewLife(): Promise<boolean> {
  const { session } = browser.storage;
  const isOld = (await session?.get(LIVES))?.[LIVES] === true;
  if (!isOld) await session?.set({ [LIVES]: true });
  return !isOld;
}

const placeOf = (origin: string) => placeOn(new URL(origin).hostname);

/** The files of the sites on these origins. */
function placeFiles(origins: readonly string[]) {
  return origins.flatMap((origin) => placeOf(origin)?.id ?? []).map(placeFile);
}

/** A sensor, and before it what it is told of this origin. */
function filesFor(origin: string) {
  const place = placeOf(origin);
  const guides = place ? [placeFile(place.id), KNOWN] : [];
  return [...guides, ...(place && isWhole(place) ? [] : [ANYWHERE]), SENSOR];
}

/** The origins the sensor is registered for. */
export async function registeredOrigins(): Promise<readonly string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.map(({ id }) => id.slice(ID_PREFIX.length));
}

function scriptFor(origin: string) {
  return {
    id: idOf(origin),
    js: filesFor(origin),
    matches: [pattern(origin)],
    runAt: 'document_start' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
}

async function grantedOrigins({ sites }: Settings): Promise<string[]> {
  const asked = sites.map(async ({ origin }) => ((await isGranted(origin)) ? [origin] : []));
  return [...new Set((await Promise.all(asked)).flat())];
}

/** A tab may hold frames of other wanted origins: every frame is told of all sites, and takes its own. */
async function serveOpenTabs(origin: string, files: ScriptPublicPath[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern(origin) });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.executeScript({ target, files }).catch(report); // a tab that went away
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
