import { noticeFor, type KnownSite } from '#lib/history/here';
import { tryToAsk as ask } from './try-to-ask';
import { requestOrigins } from './grant';

/**
 * Asks the browser for these origins of a site and, when the user says yes, the worker to notice them.
 * Call it first in the click handler: the request is made before anything is awaited. False when it was not allowed.
 */
export async function allowSite(site: KnownSite, origins: readonly string[]): Promise<boolean> {
  const asked = requestOrigins(origins);
  if (!(await asked)) return false;
  const notice = noticeFor(site);
  for (const origin of origins) {
    const { ok } = await ask({
      type: 'intent/allow-site',
      site: { origin, site: site.id, notice },
    });
    if (!ok) return false;
  }
  return true;
}
