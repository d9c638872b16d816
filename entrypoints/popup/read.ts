import type { PopupView } from '#components/popup/view.ts';
import { activeTab, whereabouts, type ActiveTab } from '#lib/edge/active-tab';
import { clock } from '#lib/edge/clock';
import { settingsStore } from '#lib/edge/settings';
import { findHashKey, hashThread } from '#lib/edge/thread-hash';
import {
  missingChoice,
  originOf,
  seeingOf,
  type Here,
  type OpenConversation,
} from '#lib/history/here';
import { siteAt } from '#lib/history/known-sites';
import { Health } from '#lib/model/health';
import type { ThreadId } from '#lib/model/ids';
import type { JournalReader } from '#lib/model/ports';
import { Break } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { readPace } from './read-pace';

/** Reads everything the popup shows; `search` may name a tab. */
export async function readPopup(journal: JournalReader, search: string): Promise<PopupView> {
  const [settings, tab] = await Promise.all([settingsStore.read(), activeTab(search)]);
  const now = clock.now();
  const here = await readHere(journal, { tab, settings, now });
  const thread = noticedThread(here);
  const running = Break.safeParse(await journal.state('break'));
  const prompts = await journal.prompts({ from: now - DAY, to: now + 1 });
  return {
    settings,
    here,
    now,
    offsetMin: clock.offsetMin(now),
    pace: await readPace(journal, { thread, settings, now }),
    spoke: prompts.findLast((prompt) => prompt.fate === 'shown'),
    week: async () => (await import('./read-week')).readWeek(journal, settings),
    running: running.success && running.data.until > now ? running.data : undefined,
  };
}

async function readHere(
  journal: JournalReader,
  { tab, settings, now }: { tab: ActiveTab; settings: Settings; now: number },
): Promise<Here> {
  const origin = originOf(tab.url);
  if (typeof origin !== 'string') return { kind: 'closed', why: origin.why };
  const allowed = settings.sites.find((site) => site.origin === origin);
  const site = siteAt(origin);
  if (!allowed) return { kind: 'strange', origin, site };
  const health = Health.safeParse(await journal.state('health'));
  return {
    kind: 'allowed',
    allowed,
    site,
    seeing: seeingOf(health.success ? health.data : {}, origin, now),
    conversation: await readConversation(journal, tab),
  };
}

/** The open conversation, where it is noticed: of any other there is nothing to say. */
function noticedThread(here: Here): ThreadId | undefined {
  if (here.kind !== 'allowed' || missingChoice(here)) return undefined;
  return here.conversation?.thread;
}

/** The raw id lives only in here: it is hashed at once, and forgotten. */
async function readConversation(
  journal: JournalReader,
  tab: ActiveTab,
): Promise<OpenConversation | undefined> {
  const where = await whereabouts(tab);
  const key = where?.thread && (await findHashKey(journal));
  if (!where?.thread || !key) return undefined;
  const thread = await hashThread(key, where.site, where.thread.id);
  const row = await journal.conversation(thread);
  return { thread, site: where.site, weak: where.thread.weak, row };
}
