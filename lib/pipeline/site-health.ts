import { Health, type SiteHealth } from '#lib/model/health';
import type { JournalTransaction } from '#lib/model/ports';
import { MINUTE } from '#lib/model/time';

/** Writing that goes on this long, in milliseconds, and in so many stretches, without a send: not understood. */
const UNSEEN_MS = 15 * MINUTE;
const UNSEEN_STRETCHES = 12;

/** Changes what is known of one origin, inside the caller's transaction. */
export async function changeHealth(
  tx: JournalTransaction,
  origin: string,
  change: (site: SiteHealth) => SiteHealth,
): Promise<void> {
  const health = Health.safeParse(await tx.state('health')).data ?? {};
  const site = health[origin] ?? {};
  const changed = change(site);
  if (changed !== site) await tx.putState('health', { ...health, [origin]: changed });
}

/** A send was seen and recorded at `at`: all is well. */
export function sendSeen(at: number): (site: SiteHealth) => SiteHealth {
  return (site) => ({ ...refusedOf(site), lastSendAt: Math.max(at, site.lastSendAt ?? at) });
}

/** A send was seen that is not to be recorded: all is well, and nothing is kept of it. */
export function sendPassedBy(site: SiteHealth): SiteHealth {
  if (site.keysSince === undefined && site.unseenSince === undefined) return site;
  const { lastSendAt } = site;
  return { ...refusedOf(site), ...(lastSendAt === undefined ? {} : { lastSendAt }) };
}

/** The person began a stretch of writing at `now`. If sends stay away for long after it, the site is not seen. */
export function writingSeen(now: number): (site: SiteHealth) => SiteHealth {
  return (site) => {
    const { keysSince = now } = site;
    const stretches = (site.stretches ?? 0) + 1;
    const isUnseen = now - keysSince >= UNSEEN_MS && stretches >= UNSEEN_STRETCHES;
    const unseen = isUnseen ? { unseenSince: keysSince } : {};
    return { ...site, keysSince, stretches, ...unseen };
  };
}

/** So many reports were refused. */
export function reportsRefused(n: number): (site: SiteHealth) => SiteHealth {
  return (site) => ({ ...site, refused: (site.refused ?? 0) + n });
}

function refusedOf({ refused }: SiteHealth): SiteHealth {
  return refused === undefined ? {} : { refused };
}
