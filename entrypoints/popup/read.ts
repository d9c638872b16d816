import type { PopupView } from '#components/popup/view.ts';
import { activeTab } from '#lib/edge/active-tab';
import { clock } from '#lib/edge/clock';
import { readHere } from '#lib/edge/read-here';
import { settingsStore } from '#lib/edge/settings';
import { missingChoice, type Here } from '#lib/history/here';
import type { ThreadId } from '#lib/model/ids';
import type { JournalReader } from '#lib/model/ports';
import { isWaiting } from '#lib/history/icon';
import { Pending } from '#lib/model/pending';
import { Break } from '#lib/model/prompt';
import { DAY } from '#lib/model/time';
import { readPace } from './read-pace';

/** Reads everything the popup shows; `search` may name a tab. */
export async function readPopup(journal: JournalReader, search: string): Promise<PopupView> {
  const [settings, tab] = await Promise.all([settingsStore.read(), activeTab(search)]);
  const now = clock.now();
  const [here, kept, prompts, due] = await Promise.all([
    readHere(journal, { tab, settings, now }),
    journal.state('break'),
    journal.prompts({ from: now - DAY, to: now + 1 }),
    journal.state('pending'),
  ]);
  const thread = noticedThread(here);
  const running = Break.safeParse(kept);
  const pending = Pending.safeParse(due).data;
  return {
    settings,
    here,
    now,
    offsetMin: clock.offsetMin(now),
    pace: await readPace(journal, { thread, settings, now }),
    spoke: prompts.findLast((prompt) => prompt.fate === 'shown'),
    week: async () => (await import('./read-week')).readWeek(journal, settings),
    waiting: isWaiting(pending, now) ? pending.card : undefined,
    running: running.success && running.data.until > now ? running.data : undefined,
  };
}

/** The open conversation, where it is noticed: of any other there is nothing to say. */
function noticedThread(here: Here): ThreadId | undefined {
  if (here.kind !== 'allowed' || missingChoice(here)) return undefined;
  return here.conversation?.thread;
}
