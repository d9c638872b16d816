import { noticeFor, type KnownSite } from '#lib/history/here';
import type { Done } from '#lib/model/protocol';
import type { MessageKey } from '#lib/model/words';
import { tryToAsk as ask } from './try-to-ask';
import { requestOrigins } from './grant';

/**
 * Asks the browser for these origins of a site and, when the user says yes, the worker to notice them.
 * Call it first in the click handler: the request is made before anything is awaited. `refused` is said when it was not allowed.
 */
export async function allowSite(
  { site, origins }: { readonly site: KnownSite; readonly origins: readonly string[] },
  refused: MessageKey,
): Promise<Done> {
  const asked = requestOrigins(origins);
  if (!(await asked)) return { ok: false, because: refused };
  const notice = noticeFor(site);
  for (const origin of origins) {
    const done = await ask({
      type: 'intent/allow-site',
      site: { origin, site: site.id, notice },
    });
    if (!done.ok) return done;
  }
  return { ok: true };
}
