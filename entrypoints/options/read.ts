import {
  DEFAULT_RANGE,
  type ConversationsView,
  type HistoryView,
  type OptionsView,
  type Place,
  type Shown,
  type Trouble,
} from '#components/options/view.ts';
import { clock } from '#lib/edge/clock';
import { readPointer } from '#lib/edge/journal/pointer';
import { JournalNewer, JournalUnreadable } from '#lib/edge/journal/unreadable';
import { readPhase } from '#lib/edge/lock/phase';
import { report } from '#lib/edge/report';
import { areSettingsNewer, readableSettings } from '#lib/edge/settings';
import { daysOfConversation } from '#lib/history/conversations';
import { exampleOf } from '#lib/history/example';
import { beginningDays, beginningOf, newestBeginnings } from '#lib/history/growth';
import { compare } from '#lib/history/experiment';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { around, daysIn, rangeFrom, spanAround } from '#lib/history/range';
import { isMoment } from '#lib/model/check-in';
import { Health } from '#lib/model/health';
import { DAY, dayOfNumber, localDay, numberOfDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';
import { parsePolicy } from '#lib/prompt/policy-state';
import type { HistoryReader } from '#lib/model/ports';
import { DEFAULT_SETTINGS } from '#lib/model/settings';

/** How far back answers about a week are shown again. */
const WEEKS_BACK_MS = 91 * DAY;
const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Reads what one place of the options page shows, or says why it cannot be shown. */
export async function readPlace(journal: HistoryReader, place: Place): Promise<Shown> {
  try {
    return await readTab(journal, place);
  } catch (cause) {
    report(cause);
    const { tab } = place;
    const view = { ...(await readOutside()), conversations: [], health: {} };
    if (tab === 'sites' || tab === 'settings' || tab === 'learn') return { tab, view };
    return { tab: 'trouble', of: tab, trouble: troubleOf(cause), view };
  }
}

function troubleOf(cause: unknown): Trouble {
  if (cause instanceof JournalNewer) return 'newer';
  return cause instanceof JournalUnreadable ? 'unreadable' : 'closed';
}

/** Nothing but what the tab shows: no tab ever reads all sends. */
async function readTab(journal: HistoryReader, place: Place): Promise<Shown> {
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
    case 'reflect':
      return { tab, view: { ...view, reflections: await readReflections(journal, view) } };
    case 'data':
      return {
        tab,
        view: {
          ...view,
          counts: await journal.counts(),
          sendsOn: onDay(journal, view),
          hasPassphrase: (await readPhase()) !== 'none',
        },
      };
    default:
      return { tab, view };
  }
}

/** Exact sends by the local day they were sent on, wherever that was. */
function onDay(journal: HistoryReader, { settings: { dayStart } }: OptionsView) {
  return async (day: LocalDay) => {
    const days = { from: day, to: dayOfNumber(numberOfDay(day) + 1) };
    const sends = await journal.sends(spanAround(days, dayStart));
    return sends.filter((send) => localDay(send, dayStart) === day);
  };
}

async function readBase(journal: HistoryReader): Promise<OptionsView> {
  const [conversations, health] = await Promise.all([
    journal.conversations(),
    journal.state('health'),
  ]);
  const outside = await readOutside(); // last: opening the journal may have noted a loss
  return { ...outside, conversations, health: Health.safeParse(health).data ?? {} };
}

/** What does not lie in the journal. */
async function readOutside(): Promise<Omit<OptionsView, 'conversations' | 'health'>> {
  const [settings, pointer] = await Promise.all([readableSettings(), readPointer()]);
  return {
    settings: settings ?? DEFAULT_SETTINGS,
    settingsTrouble: settings ? undefined : (await areSettingsNewer()) ? 'newer' : 'unreadable',
    lost: pointer?.lost,
    now: clock.now(),
    offsetMin: clock.offsetMin,
    sites: registrySites(),
    nameOf,
  };
}

const hereOf = ({ now, offsetMin }: OptionsView) => ({ at: now, offsetMin: offsetMin(now) });

/** `#history/example`, with a range behind it or not. */
const EXAMPLE = /^example\/?/;

/** An invented person in place of the rows; nothing is read for it, and nothing written. */
function exampleView(view: OptionsView, detail: string): HistoryView {
  const clock = { dayStart: view.settings.dayStart, offsetMin: view.offsetMin };
  const example = exampleOf(view.now, clock);
  const today = localDay(hereOf(view), clock.dayStart);
  const begun = newestBeginnings(example.conversations, example.first, clock);
  return {
    ...view,
    ...example,
    isExample: true,
    range: rangeFrom(detail) ?? 'quarter',
    experiment: async () => compare([], view.now),
    missedAt: [],
    weeks: [],
    beginnings: async () => begun.map((one) => beginningOf(one, example.hours, today)),
  };
}

async function readHistory(
  journal: HistoryReader,
  view: OptionsView,
  detail: string,
): Promise<HistoryView> {
  if (EXAMPLE.test(detail)) return exampleView(view, detail.replace(EXAMPLE, ''));
  const range = rangeFrom(detail) ?? DEFAULT_RANGE;
  const { dayStart } = view.settings;
  const first = await journal.firstDay();
  const here = hereOf(view);
  const days = around(
    daysIn(range, here, { dayStart, first }),
    daysIn('quarter', here, { dayStart }),
  );
  const span = spanAround(days, dayStart);
  const [hours, checkIns, latest, prompts, policy] = await Promise.all([
    journal.hours(days),
    journal.checkIns(span),
    journal.checkIns({ from: view.now - WEEKS_BACK_MS, to: view.now + 1 }),
    journal.prompts(span),
    journal.state('policy'),
  ]);
  return {
    ...view,
    range,
    first,
    hours,
    checkIns: checkIns.filter(isMoment),
    prompts,
    weeks: latest.filter((row) => !isMoment(row)),
    missedAt: parsePolicy(policy).missed,
    beginnings: () => readBeginnings(journal, view, first),
    experiment: async () => compare(await journal.prompts(EVER), view.now),
  };
}

async function readBeginnings(journal: HistoryReader, view: OptionsView, first?: LocalDay) {
  const { dayStart } = view.settings;
  const today = localDay(hereOf(view), dayStart);
  const begun = newestBeginnings(view.conversations, first, {
    dayStart,
    offsetMin: view.offsetMin,
  });
  return Promise.all(
    begun.map(async (one) => {
      const hours = await journal.hoursOf(one.thread, beginningDays(one.firstDay));
      return beginningOf(one, hours, today);
    }),
  );
}

async function readReflections(journal: HistoryReader, { conversations }: OptionsView) {
  const read = conversations.map(({ thread }) => journal.reflections(thread));
  return (await Promise.all(read)).flat();
}

async function readConversations(
  journal: HistoryReader,
  view: OptionsView,
): Promise<ConversationsView> {
  const { dayStart } = view.settings;
  const [hours, reflections] = await Promise.all([
    journal.hours(daysIn('quarter', hereOf(view), { dayStart })),
    readReflections(journal, view),
  ]);
  return {
    ...view,
    hours,
    reflections,
    sendsOf: async (conversation) => {
      const days = daysOfConversation(conversation, { dayStart, offsetMin: view.offsetMin });
      const rows = await journal.hoursOf(conversation.thread, days);
      return rows.reduce((sum, { n }) => sum + n, 0);
    },
  };
}
