import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { EventId, RecordId, SiteId } from '#lib/model/ids';
import type { CheckInWord } from '#lib/model/check-in';
import type { PromptAnswer } from '#lib/model/prompt';
import type { Done } from '#lib/model/protocol';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';

/**
 * Weeks of one person with two tabs, at the real worker: rows on disk, a clock that is set, and a worker that is
 * stopped and started anew before every single message. Each limit holds where its row says so.
 */

const ORIGIN = 'https://chat.example';
const SITE = SiteId.parse('chat.example');
const ID = 'test-extension-id';
const ON_PAGE = { id: ID, url: `chrome-extension://${ID}/popup.html` };
const inTab = (tab: number) => ({ id: ID, origin: ORIGIN, url: `${ORIGIN}/`, tab: { id: tab } });

const own = (id: string, text: string): Settings['ownWords'][number] => ({
  id: RecordId.parse(id),
  text,
  reason: 'own',
  hours: { from: 8 * 60, to: 22 * 60 },
});
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  sites: [{ origin: ORIGIN, site: SITE, notice: 'all' }],
  nightHours: { from: 1410, to: 300 },
  ownWords: [own('own-words-1', 'Tea first.'), own('own-words-2', 'A walk.')],
};

/** What lies on disk beside the database. */
let disk: Record<string, unknown> = {};

/** A worker that has just started: no module, no variable of the one before is left. */
async function worker() {
  vi.resetModules();
  const { BrowserInMemory } = await import('#tests/helpers/fake-browser.ts');
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const browser = new BrowserInMemory();
  browser.granted.add(`${ORIGIN}/*`);
  await fakeBrowser.storage.local.set(disk);
  const { route } = await import('#lib/edge/route');
  return async (message: object, sender: object): Promise<unknown> => {
    const answer = await route(message, sender);
    disk = await fakeBrowser.storage.local.get(null);
    return answer;
  };
}

const say = async (message: object, sender: object) => (await worker())(message, sender);

/** A minute of day `n` of that spring, on the device's own clock. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 2, 9 + day, hour, minute).getTime();

let count = 0;
async function send(when: number, tab: number, conversation: string): Promise<void> {
  vi.setSystemTime(when);
  count += 1;
  const report = {
    kind: 'send',
    eventId: EventId.parse(`an-event-${count}`),
    at: when,
    offsetMin: -new Date(when).getTimezoneOffset(),
    site: SITE,
    origin: ORIGIN,
    thread: { id: conversation, weak: false },
  };
  expect(await say({ type: 'sensor/report', report }, inTab(tab))).toEqual({ ok: true });
}

/** The card that has come to a tab, if one has. */
async function claim(tab: number) {
  const answer = await say({ type: 'prompt/claim' }, inTab(tab));
  const { card } = answer as { card?: { id: string; reason: string; text: string } };
  return card;
}

async function checkIn(when: number, words: readonly CheckInWord[]): Promise<void> {
  vi.setSystemTime(when);
  const row = { id: `check-in-${when}`, at: when, words, source: 'popup' };
  expect(await say({ type: 'intent/check-in', checkIn: row }, ON_PAGE)).toEqual({ ok: true });
}

/** Three sends over twelve minutes, or fewer when a card comes before. */
async function cardAfter(when: number, tab: number, conversation: string) {
  for (const back of [12, 6, 0]) {
    await send(when - back * MINUTE, tab, conversation);
    expect(await claim(tab === 3 ? 4 : 3)).toBeUndefined(); // it comes to one tab alone
    const card = await claim(tab);
    if (card !== undefined) return card;
  }
  return undefined;
}

interface Evening {
  readonly tab?: number;
  readonly felt?: readonly CheckInWord[];
  readonly answer?: PromptAnswer;
  /** The card is due, and its page goes away first. */
  readonly isDropped?: boolean;
}

/** A short chat; whatever card has come is shown and answered. Gives its reason, or nothing. */
async function chat(when: number, conversation: string, told: Evening = {}) {
  const { tab = 3, felt, answer = 'carry-on', isDropped = false } = told;
  if (felt) await checkIn(when - 20 * MINUTE, felt);
  const card = await cardAfter(when, tab, conversation);
  if (card === undefined) return undefined;
  const { id } = card;
  if (isDropped) {
    await say({ type: 'prompt/dropped', id }, inTab(tab));
    return 'dropped';
  }
  expect(await say({ type: 'prompt/shown', id }, inTab(tab))).toEqual({ ok: true });
  const done = await say({ type: 'prompt/answered', id, answer }, inTab(tab));
  return { reason: card.reason, text: card.text, done: done as Done };
}

const spoke = (reason: string) =>
  expect.objectContaining({ reason, done: { ok: true, isSilenced: false } });
const quiet = undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  disk = { settings: SETTINGS };
  globalThis.indexedDB = new IDBFactory();
  return () => vi.useRealTimers();
});

const URGENT = { felt: ['urgent'] } as const;

test('every limit holds over weeks, two tabs, and a worker that starts anew before every message', async () => {
  // The first days: session, gap, day, reason, conversation, night.
  const first = await chat(at(1, 10), 'a');
  expect(first).toEqual(spoke('own'));
  expect(await chat(at(1, 10, 24), 'b', { ...URGENT, tab: 4 })).toBe(quiet); // one in a session, over both tabs
  expect(await chat(at(1, 11, 30), 'b', { ...URGENT, tab: 4 })).toBe(quiet); // three hours between any two
  expect(await chat(at(1, 13, 30), 'b', { ...URGENT, tab: 4 })).toEqual(spoke('felt'));
  expect(await chat(at(1, 23, 50), 'c')).toBe(quiet); // two in a day
  expect(await chat(at(2, 4, 30), 'c')).toBe(quiet); // which lasts until five in the morning
  expect(await chat(at(2, 9), 'c')).toBe(quiet); // the same reason waits for two days
  expect(await chat(at(2, 23, 50), 'a', { answer: 'not-now' })).toEqual(spoke('night'));
  expect(await chat(at(3, 3, 30), 'd', { tab: 4 })).toBe(quiet); // once a night
  const second = await chat(at(3, 10, 5), 'b');
  expect(second).toEqual(spoke('own'));
  expect(second).not.toMatchObject({ text: first === 'dropped' ? '' : first?.text }); // another sentence
  expect(await chat(at(3, 14), 'b', URGENT)).toBe(quiet); // the same conversation waits for a day
  expect(await chat(at(3, 15), 'c', URGENT)).toEqual(spoke('felt'));
  // The week, the sentences, and "not now".
  expect(await chat(at(5, 10, 20), 'd')).toBe(quiet); // both own sentences were heard in these fourteen days
  expect(await chat(at(5, 23, 50), 'a', { answer: 'not-now' })).toEqual(spoke('night'));
  expect(await chat(at(6, 15, 10), 'b', URGENT)).toBe(quiet); // six in a week
  expect(await chat(at(8, 23, 50), 'c')).toBe(quiet); // two "not now" running: the reason's gap is doubled
  expect(await chat(at(9, 23, 58), 'b', { answer: 'not-now' })).toMatchObject({
    reason: 'night',
    done: { ok: true, isSilenced: true },
  });
  expect(await chat(at(20, 23, 50), 'a')).toBe(quiet); // three of them: two weeks of silence
}, 120_000);

test('what the person asked for holds as long: never, quiet today, a pause, and a card that was missed', async () => {
  expect(await chat(at(1, 23, 50), 'a', { answer: 'never' })).toEqual(spoke('night'));
  expect(await chat(at(40, 23, 50), 'b')).toBe(quiet);
  expect(await chat(at(41, 10), 'b', { answer: 'quiet-today' })).toEqual(spoke('own'));
  expect(await chat(at(41, 16), 'c', URGENT)).toBe(quiet); // quiet for the rest of that day
  expect(await chat(at(42, 10), 'c', URGENT)).toEqual(spoke('felt'));
  const pause = { type: 'intent/pause', where: { scope: 'everywhere' }, until: at(45, 8) };
  expect(await say(pause, ON_PAGE)).toEqual({ ok: true });
  expect(await chat(at(44, 10), 'd')).toBe(quiet); // paused
  expect(await chat(at(45, 10), 'd', { isDropped: true })).toBe('dropped'); // over by itself; its page went away
  expect(await chat(at(45, 10, 20), 'd')).toBe(quiet); // dropped is dropped, in that session
  expect(await chat(at(45, 15), 'd', { answer: 'not-for-me' })).toMatchObject({
    reason: 'own',
    done: { isSilenced: true },
  });
  expect(await chat(at(58, 10), 'a')).toBe(quiet); // not for me: two weeks
  expect(await chat(at(60, 10), 'a', { answer: 'helped' })).toEqual(spoke('own'));
  expect(await chat(at(61, 10), 'b')).toBe(quiet); // "helped" makes nothing more frequent
}, 120_000);
