import { originOf, seeingOf, type Here, type OpenConversation } from '#lib/history/here';
import { siteAt } from '#lib/history/known-sites';
import { Health } from '#lib/model/health';
import type { JournalReader } from '#lib/model/ports';
import type { Whereabouts } from '#lib/model/protocol';
import type { Settings } from '#lib/model/settings';
import { whereabouts, type ActiveTab } from './active-tab';
import { isGranted } from './grant';
import { findHashKey, hashThread } from './thread-hash';

/** What Andante does in one tab at `now` (milliseconds): for the popup that opens on it, and for its icon. */
export async function readHere(
  journal: JournalReader,
  { tab, settings, now }: { tab: ActiveTab; settings: Settings; now: number },
): Promise<Here> {
  const origin = originOf(tab.url);
  if (typeof origin !== 'string') return { kind: 'closed', why: origin.why };
  const allowed = settings.sites.find((site) => site.origin === origin);
  const site = siteAt(origin);
  if (!allowed || !(await isGranted(origin))) return { kind: 'strange', origin, site };
  const health = Health.safeParse(await journal.state('health'));
  const where = await whereabouts(tab);
  return {
    kind: 'allowed',
    allowed,
    site,
    seeing: seeingOf(health.success ? health.data : {}, origin, now),
    conversation: await readConversation(journal, where),
    isDeaf: where === undefined && isThere(tab),
  };
}

/** A page still loading has no sensor yet, and one the browser put aside has none any more: neither says anything. */
const isThere = ({ status, discarded }: ActiveTab) => status === 'complete' && discarded !== true;

/** The raw id lives only in here: it is hashed at once, and forgotten. */
async function readConversation(
  journal: JournalReader,
  where: Whereabouts | undefined,
): Promise<OpenConversation | undefined> {
  const key = where?.thread && (await findHashKey(journal));
  if (!where?.thread || !key) return undefined;
  const thread = await hashThread(key, where.site, where.thread.id);
  const row = await journal.conversation(thread);
  return { thread, site: where.site, weak: where.thread.weak, row };
}
