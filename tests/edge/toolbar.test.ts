import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endBreak, restoreBreak, startBreak } from '#lib/edge/break';
import { settingsStore } from '#lib/edge/settings';
import { ensureHashKey, hashThread } from '#lib/edge/thread-hash';
import { drawIcon, drawToolbar, ICON_ALARM } from '#lib/edge/toolbar';
import { journalOfWorker } from '#lib/edge/worker';
import { SiteId } from '#lib/model/ids';
import type { StateName } from '#lib/model/ports';
import { DEFAULT_SETTINGS, type AllowedSite, type Settings } from '#lib/model/settings';
import { HOUR, MINUTE } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';
import { foldedPrompt } from '#tests/helpers/waiting-prompt.ts';

const ORIGIN = 'https://chat.example';
const SITE = SiteId.parse('chat.example');
const HERE = 1;
const ELSEWHERE = 2;

let browser: BrowserInMemory;
beforeEach(async () => {
  browser = new BrowserInMemory();
  browser.granted.add(`${ORIGIN}/*`);
  browser.tabs = [
    { id: HERE, url: `${ORIGIN}/with/robin` },
    { id: ELSEWHERE, url: 'https://news.example/' },
  ];
  const rows: StateName[] = ['break', 'pending', 'reminder', 'health'];
  for (const name of rows) await put(name, undefined);
});

async function put(name: StateName, value: unknown): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState(name, value));
}

async function allowed(
  site: Partial<AllowedSite> = {},
  settings: Partial<Settings> = {},
): Promise<void> {
  const one: AllowedSite = { origin: ORIGIN, site: SITE, notice: 'all', ...site };
  await settingsStore.write({ ...DEFAULT_SETTINGS, ...settings, sites: [one] });
}
const icons = () => [browser.icons.get(HERE), browser.icons.get(ELSEWHERE), browser.icons.get(0)];

describe('the icon says what Andante does: here, elsewhere, in every other tab', () => {
  const soon = () => Date.now() + HOUR;
  test.each<[string, () => Promise<void>, readonly string[]]>([
    ['nothing is allowed', async () => undefined, ['resting', 'resting', 'resting']],
    ['this site is allowed', () => allowed(), ['noticing', 'resting', 'resting']],
    [
      'everything is paused',
      () => allowed({}, { pausedUntil: soon() }),
      ['paused', 'paused', 'paused'],
    ],
    [
      'this site is paused',
      () => allowed({ pausedUntil: 'told' }),
      ['paused', 'resting', 'resting'],
    ],
    [
      'its pause is over',
      () => allowed({ pausedUntil: Date.now() - 1 }),
      ['noticing', 'resting', 'resting'],
    ],
    [
      'only chosen conversations are noticed, and none is open',
      () => allowed({ notice: 'chosen' }),
      ['resting', 'resting', 'resting'],
    ],
    [
      'sends are not seen here',
      () => allowed().then(() => put('health', { [ORIGIN]: { unseenSince: 5 } })),
      ['unseen', 'resting', 'resting'],
    ],
    [
      'the permission was taken back',
      () => allowed().then(() => browser.granted.clear()),
      ['resting', 'resting', 'resting'],
    ],
  ])('%s', async (_name, given, expected) => {
    await given();
    await drawToolbar();
    expect(icons()).toEqual(expected);
  });

  test.each([
    ['nothing answers from a page that stands there', { status: 'complete' }, 'unseen'],
    ['a page still loads', { status: 'loading' }, 'noticing'],
    ['the browser put the page aside', { status: 'complete', discarded: true }, 'noticing'],
  ])('%s', async (_name, stands, icon) => {
    await allowed();
    browser.tabs = [{ id: HERE, url: `${ORIGIN}/with/robin`, ...stands }];
    await drawToolbar();
    expect(icons()[0]).toBe(icon);
  });

  test('a chosen conversation is noticed, another one beside it is not', async () => {
    await allowed({ notice: 'chosen' });
    const { journal } = await journalOfWorker();
    const thread = await hashThread(await ensureHashKey(journal), SITE, 'robin');
    const row = { thread, site: SITE, weak: false, firstAt: 1, lastAt: 1, noticed: true };
    await journal.transact((tx) => tx.putConversation(row));
    const tab = { id: HERE, url: `${ORIGIN}/` };
    for (const [id, state] of [
      ['robin', 'noticing'],
      ['kim', 'resting'],
    ] as const) {
      const where = { site: SITE, thread: { id, weak: false } };
      browser.tabs = [{ ...tab, where }];
      await drawIcon(tab);
      expect(browser.icons.get(HERE)).toBe(state);
    }
  });

  test('a pause that ends by itself is drawn when it ends', async () => {
    const until = Date.now() + HOUR;
    await allowed({ pausedUntil: until }, { pausedUntil: until + HOUR });
    await drawToolbar();
    expect(await fakeBrowser.alarms.get(ICON_ALARM)).toMatchObject({ scheduledTime: until });
    await allowed();
    await drawToolbar();
    expect(await fakeBrowser.alarms.get(ICON_ALARM)).toBeUndefined();
  });
});

describe('the mark on the icon, and the same in words', () => {
  const now = Date.now();
  interface Given {
    readonly row: StateName;
    readonly value: unknown;
    readonly badge: string;
    readonly words?: string;
  }
  const waits = { row: 'pending', badge: '•', words: 'toolbar_waiting' } as const;
  const runs = { row: 'break', badge: '‖', words: 'toolbar_break' } as const;
  const rings = { row: 'reminder', badge: '•', words: 'toolbar_morning' } as const;
  test.each<[string, Given]>([
    ['a prompt waits', { ...waits, value: foldedPrompt(now) }],
    [
      'a prompt has waited a day',
      { row: 'pending', badge: '', value: foldedPrompt(now - 24 * HOUR) },
    ],
    ['a break runs', { ...runs, value: { startedAt: now, until: now + MINUTE } }],
    ['a break is over', { row: 'break', badge: '', value: { startedAt: 1, until: now - 1 } }],
    ['the morning has come', { ...rings, value: { at: 1, hasRung: true } }],
    [
      'the morning is still to come',
      { row: 'reminder', badge: '', value: { at: now + HOUR, hasRung: false } },
    ],
  ])('%s', async (_name, { row, value, badge, words = '' }) => {
    await put(row, value);
    await drawToolbar();
    expect(browser.badge).toBe(badge);
    const said = ['toolbar_resting', ...(words ? [words] : [])];
    expect(browser.titles.get(ELSEWHERE)).toBe(said.join('\n'));
  });

  test('a running break keeps what waits quiet, and its end shows it again', async () => {
    await put('pending', foldedPrompt(now));
    await startBreak(3);
    await drawToolbar();
    expect(browser.badge).toBe('‖');
    await endBreak();
    await drawToolbar();
    expect(browser.badge).toBe('•');
  });
});

describe('a break, when the worker starts again', () => {
  test('runs on, with its alarm', async () => {
    const until = Date.now() + 5 * MINUTE;
    await put('break', { startedAt: until - 10 * MINUTE, until });
    await restoreBreak();
    expect(await fakeBrowser.alarms.get('break')).toMatchObject({ scheduledTime: until });
  });

  test('is over when its time passed meanwhile', async () => {
    await put('break', { startedAt: 1, until: 2 });
    await restoreBreak();
    const { journal } = await journalOfWorker();
    expect(await journal.state('break')).toBeUndefined();
  });
});
