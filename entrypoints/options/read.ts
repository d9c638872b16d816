import {
  DEFAULT_RANGE,
  type ConversationsView,
  type HistoryView,
  type OptionsView,
  type Place,
  type Shown,
} from '#components/options/view.ts';
import { clock } from '#lib/edge/clock';
import { settingsStore } from '#lib/edge/settings';
import { daysOfConversation } from '#lib/history/conversations';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { around, daysIn, rangeFrom, spanAround } from '#lib/history/range';
import { Health } from '#lib/model/health';
import type { HistoryReader } from '#lib/model/ports';

const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Reads what one place of the options page shows, and nothing else: no tab ever reads all sends. */
export async function readPlace(journal: HistoryReader, place: Place): Promise<Shown> {
  const view = await readBase(journal);
  const { tab } = place;
  switch (tab) {
    case 'history':
      return { tab, view: await readHistory(journal, view, place.detail) };
    case 'conversations':
      return { tab, view: await readConversations(journal, view) };
    case 'moments': {
      const [checkIns, prompts] = await Promise.all([
        journal.checkIns(EVER),
        journal.prompts(EVER),
      ]);
      return { tab, view: { ...view, checkIns, prompts } };
    }
    case 'data':
      return { tab, view: { ...view, counts: await journal.counts() } };
    default:
      return { tab, view };
  }
}

async function readBase(journal: HistoryReader): Promise<OptionsView> {
  const [settings, conversations, health] = await Promise.all([
    settingsStore.read(),
    journal.conversations(),
    journal.state('health'),
  ]);
  return {
    settings,
    now: clock.now(),
    offsetMin: clock.offsetMin,
    conversations,
    health: Health.safeParse(health).data ?? {},
    sites: registrySites(),
    nameOf,
  };
}

const hereOf = ({ now, offsetMin }: OptionsView) => ({ at: now, offsetMin: offsetMin(now) });

async function readHistory(
  journal: HistoryReader,
  view: OptionsView,
  detail: string,
): Promise<HistoryView> {
  const range = rangeFrom(detail) ?? DEFAULT_RANGE;
  const { dayStart } = view.settings;
  const first = await journal.firstDay();
  const here = hereOf(view);
  const days = around(
    daysIn(range, here, { dayStart, first }),
    daysIn('quarter', here, { dayStart }),
  );
  const span = spanAround(days, dayStart);
  const [hours, checkIns, prompts] = await Promise.all([
    journal.hours(days),
    journal.checkIns(span),
    journal.prompts(span),
  ]);
  return { ...view, range, first, hours, checkIns, prompts };
}

async function readConversations(
  journal: HistoryReader,
  view: OptionsView,
): Promise<ConversationsView> {
  const { dayStart } = view.settings;
  const hours = await journal.hours(daysIn('quarter', hereOf(view), { dayStart }));
  return {
    ...view,
    hours,
    sendsOf: async (conversation) => {
      const days = daysOfConversation(conversation, { dayStart, offsetMin: view.offsetMin });
      const rows = await journal.hoursOf(conversation.thread, days);
      return rows.reduce((sum, { n }) => sum + n, 0);
    },
  };
}
