import { browser } from 'wxt/browser';
import { noticeFor } from '#lib/history/here';
import { siteAt } from '#lib/history/known-sites';
import type { AllowedSite } from '#lib/model/settings';
import { isAllowable, pattern } from '#lib/sites/origin';
import { clock } from './clock';
import { dropPending } from './deliver';
import { isGranted } from './grant';
import { reconcile, registeredOrigins } from './registration';
import { changeSettings, settingsStore } from './settings';
import { ensureHashKey } from './thread-hash';
import { dropWish, readWish } from './wish';
import { journalOfWorker } from './worker';

/** Notices a site from now on. False when the origin is none that may be noticed, or the browser did not grant it. */
export async function allow(site: AllowedSite): Promise<boolean> {
  if (!isAllowable(site.origin) || !(await isGranted(site.origin))) return false;
  const { journal } = await journalOfWorker();
  await ensureHashKey(journal); // so that the popup can name a conversation before its first send
  const settings = await changeSettings((current) => {
    const others = current.sites.filter(({ origin }) => origin !== site.origin);
    return { ...current, sites: [...others, site] };
  });
  await reconcile(settings);
  return true;
}

/** Notices a site no more, and gives its permission back unless another port of the same host needs it. */
export async function forget(origin: string): Promise<void> {
  const sites = await unlist([origin]);
  const isShared = sites.some((site) => pattern(site.origin) === pattern(origin));
  if (!isShared) await browser.permissions.remove({ origins: [pattern(origin)] });
}

/**
 * The browser granted something. What the user asked for on a page of Andante just before is noticed: that page may be
 * gone already. Everything else stays as it was.
 */
export async function onGranted(): Promise<void> {
  const wished = await readWish(clock.now());
  const { sites } = await settingsStore.read();
  for (const origin of wished.filter((one) => !sites.some((site) => site.origin === one))) {
    const site = siteAt(origin);
    await allow({ origin, site: site.id, notice: noticeFor(site) });
  }
  if (wished.length > 0) await dropWish();
  await reconcile(await settingsStore.read());
}

/** The user took a permission back in the browser's own settings: what ran by it ends, and is offered anew. */
export async function onTakenBack(): Promise<void> {
  const registered = await registeredOrigins();
  const asked = registered.map(async (origin) => ((await isGranted(origin)) ? [] : [origin]));
  const gone = (await Promise.all(asked)).flat();
  if (gone.length > 0) await unlist(gone);
}

async function unlist(origins: readonly string[]): Promise<readonly AllowedSite[]> {
  const { sites: before } = await settingsStore.read();
  const settings = await changeSettings((current) => ({
    ...current,
    sites: current.sites.filter((site) => !origins.includes(site.origin)),
  }));
  await reconcile(settings);
  const gone = before.filter((site) => origins.includes(site.origin));
  await dropPending(({ site }) => gone.some((one) => one.site === site));
  return settings.sites;
}
