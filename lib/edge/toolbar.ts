import { browser } from 'wxt/browser';
import { standingOf, type Here } from '#lib/history/here';
import { iconMark, iconState, type IconMark, type IconState } from '#lib/history/icon';
import { isPaused, type PauseUntil } from '#lib/model/conversation';
import { Pending } from '#lib/model/pending';
import type { JournalReader } from '#lib/model/ports';
import { Break } from '#lib/model/prompt';
import { Reminder } from '#lib/model/reminder';
import type { Settings } from '#lib/model/settings';
import type { ActiveTab } from './active-tab';
import { clock } from './clock';
import { NOTHING } from './journal/nothing';
import { lockPhase } from './lock/state';
import { readHere } from './read-here';
import { report } from './report';
import { settingsStore } from './settings';
import { journalOfWorker } from './worker';
import { translate } from './words';

/** Name of the alarm that draws the icon anew when a pause ends. */
export const ICON_ALARM = 'icon';

const BADGES: Readonly<Record<IconMark, { text: string; color: string }>> = {
  break: { text: '‖', color: '#4f6b57' },
  waiting: { text: '•', color: '#54578c' },
  morning: { text: '•', color: '#54578c' },
};

let line: Promise<unknown> = Promise.resolve();

/** Draws the icon of every tab anew, and its mark: after anything changed, and at every start. One call after the other. */
export function drawToolbar(): Promise<void> {
  return inLine(async () => {
    const drawing = await begin();
    await drawBadge(drawing.mark);
    const isAllPaused = isPaused(drawing.settings.pausedUntil, drawing.now);
    await paint(isAllPaused ? 'paused' : 'resting', drawing.mark);
    const tabs = await browser.tabs.query({});
    const ends = await Promise.all(tabs.map((tab) => drawTab(drawing, tab)));
    await wakeAt([drawing.settings.pausedUntil, ...ends.flat()], drawing.now);
  });
}

/** Draws the icon of one tab anew: it shows another page, or another conversation. */
export function drawIcon(tab: ActiveTab): Promise<void> {
  return inLine(async () => void (await drawTab(await begin(), tab)));
}

/** Every icon at rest and without a mark, as after installing. Does not look into the journal. */
export function clearToolbar(): Promise<void> {
  return inLine(async () => {
    await drawBadge(undefined);
    const tabs = await browser.tabs.query({});
    for (const id of [undefined, ...tabs.map((tab) => tab.id)])
      await paint('resting', undefined, id);
  });
}

/** Reports what went wrong: no icon is worth losing what the caller did. */
function inLine(job: () => Promise<void>): Promise<void> {
  const next = line.then(job).catch(report);
  line = next;
  return next;
}

interface Drawing {
  readonly journal: JournalReader;
  readonly settings: Settings;
  readonly now: number;
  readonly mark: IconMark | undefined;
}

async function begin(): Promise<Drawing> {
  const isLocked = (await lockPhase()) === 'locked';
  const journal = isLocked ? NOTHING : (await journalOfWorker()).journal;
  const now = clock.now();
  const marked = {
    break: Break.safeParse(await journal.state('break')).data,
    pending: Pending.safeParse(await journal.state('pending')).data,
    reminder: Reminder.safeParse(await journal.state('reminder')).data,
  };
  return { journal, settings: await settingsStore.read(), now, mark: iconMark(marked, now) };
}

async function drawBadge(mark: IconMark | undefined): Promise<void> {
  const { text, color } = mark === undefined ? { text: '', color: '' } : BADGES[mark];
  if (color !== '') await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text });
}

/** Gives when the pauses in force in this tab end. */
async function drawTab(drawing: Drawing, tab: ActiveTab): Promise<(PauseUntil | undefined)[]> {
  const { journal, settings, now, mark } = drawing;
  const here = await readHere(journal, { tab, settings, now });
  await paint(iconState(standingOf(here, settings, now)), mark, tab.id).catch(() => undefined); // the tab went away
  return pausesOf(here);
}

/** Paints one tab's icon, or that of every tab nothing is said of: its picture, and the same in words. */
async function paint(state: IconState, mark?: IconMark, tabId?: number): Promise<void> {
  const path = { 16: `/icon/${state}-16.png`, 32: `/icon/${state}-32.png` };
  const words = [translate(`toolbar.${state}`), ...(mark ? [translate(`toolbar.${mark}`)] : [])];
  const where = tabId === undefined ? {} : { tabId };
  await browser.action.setIcon({ ...where, path });
  await browser.action.setTitle({ ...where, title: words.join('\n') });
}

function pausesOf(here: Here): (PauseUntil | undefined)[] {
  if (here.kind !== 'allowed') return [];
  return [here.allowed.pausedUntil, here.conversation?.row?.pausedUntil];
}

/** A pause that ends by itself is to be seen on the icon. */
async function wakeAt(ends: readonly (PauseUntil | undefined)[], now: number): Promise<void> {
  const next = Math.min(
    ...ends.flatMap((until) => (typeof until === 'number' && until > now ? [until] : [])),
  );
  if (Number.isFinite(next)) browser.alarms.create(ICON_ALARM, { when: next });
  else await browser.alarms.clear(ICON_ALARM);
}
