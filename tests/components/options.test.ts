// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import Conversations from '#components/options/conversations.svelte';
import DataPage from '#components/options/data.svelte';
import { press as pressKey, NO_PRESSES } from '#components/options/exit.ts';
import History from '#components/options/history.svelte';
import Learn from '#components/options/learn.svelte';
import Settings from '#components/options/settings.svelte';
import Shell from '#components/options/shell.svelte';
import Sites from '#components/options/sites.svelte';
import { placeOf, type OptionsActions, type OptionsView } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { Conversation } from '#lib/model/conversation';
import { REASONS } from '#lib/model/prompt';
import type { Intent } from '#lib/model/protocol';
import { HourCount } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, dayOfNumber } from '#lib/model/time';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const thread = 'a'.repeat(22);
const hours = [9, 12, 7, 14, 11, 10, 40].map((n, index) =>
  HourCount.parse({ day: dayOfNumber(Math.floor(now / DAY) - 6 + index), thread, hour: 21, n }),
);
const mara = Conversation.parse({
  thread,
  site: 'tinder',
  weak: false,
  firstAt: now - 9 * DAY,
  lastAt: now,
  name: 'Mara',
  noticed: true,
});

const view: OptionsView = {
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  hours,
  conversations: [mara],
  checkIns: [],
  prompts: [],
  health: {},
  counts: { sends: 103, hours: 7, conversations: 1, checkIns: 2, reflections: 0, prompts: 3 },
  sites: registrySites(),
  nameOf,
};

function acting() {
  const sent: Intent[] = [];
  const allowed: string[] = [];
  const actions: OptionsActions = {
    send: async (intent) => sent.push(intent) > 0,
    allow: (site, origins) => void allowed.push(`${site.id} ${origins.join(' ')}`),
    siteAt,
  };
  return { sent, allowed, actions };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeAll(() => {
  // jsdom has no modal dialogs yet
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});

describe('history', () => {
  test('the title states the finding, and the table says what the bars say', async () => {
    show(History, { view, range: 'week' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'options.history.finding.fullerInOne #1 1',
    );
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      '40',
      '10',
      '11',
      '14',
      '7',
      '12',
      '9',
    ]);
    expect(rows[0]?.textContent).toContain('options.history.above');
  });

  test('nothing yet is said kindly, with a way on', () => {
    show(History, { view: { ...view, hours: [] }, range: 'month' });
    expect(screen.getByText(/options\.history\.noSites/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'options.history.toSites' })).toBeTruthy();
  });
});

describe('conversations', () => {
  test('leaving one out and deleting it are two different things', async () => {
    const { sent, actions } = acting();
    show(Conversations, { view, actions });
    await press('options.conversations.leave');
    await press('options.conversations.delete');
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'options.conversations.deleteText 103',
    );
    const dialog = within(screen.getByRole('alertdialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'options.conversations.delete' }));
    const about = { thread, site: 'tinder', weak: false };
    expect(sent).toEqual([
      { type: 'intent/conversation', ...about, noticed: false },
      { type: 'intent/delete-conversation', thread },
    ]);
  });
});

describe('my data', () => {
  test('deleting everything says in numbers what goes, and waits for one yes', async () => {
    const { sent, actions } = acting();
    show(DataPage, { view, actions });
    await press('options.data.deleteAll');
    expect(sent).toEqual([]);
    expect(screen.getByText('options.data.deleteText 103 7 1 2 3 0')).toBeTruthy();
    await press(/options\.data\.deleteNow/);
    expect(sent).toEqual([{ type: 'intent/delete-everything' }]);
  });
});

describe('sites', () => {
  test('none is preselected, and a click asks for exactly one origin', async () => {
    const { sent, allowed, actions } = acting();
    show(Sites, { view, actions });
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
    screen.getByRole('button', { name: 'Tinder' }).click();
    expect(allowed).toEqual(['tinder https://tinder.com']);
    expect(sent).toEqual([]);
  });

  test.each([
    ['a bare host', 'chat.example.org', ['chat.example.org https://chat.example.org']],
    ['a whole address', 'https://a.example/x?y=1', ['a.example https://a.example']],
    ['plain http', 'http://a.example', []],
    ['nonsense', 'not a site', []],
  ])('%s', async (_name, address, expected) => {
    const { allowed, actions } = acting();
    show(Sites, { view, actions });
    await fireEvent.input(screen.getByLabelText('options.sites.address'), {
      target: { value: address },
    });
    await press('options.sites.add');
    expect(allowed).toEqual(expected);
    expect(screen.queryByText('options.sites.wrong') !== null).toBe(expected.length === 0);
  });
});

describe('settings', () => {
  test.each<[string, () => unknown, Partial<OptionsView['settings']>]>([
    [
      'a reason can be silenced',
      () => fireEvent.click(screen.getByLabelText('options.reason.late')),
      { silenced: ['late'] },
    ],
    [
      'late hours are offered from 23:30 to 05:00',
      () => fireEvent.click(screen.getByLabelText('options.settings.hours.night')),
      { nightHours: { from: 1410, to: 300 } },
    ],
    [
      'a word moves up',
      () => fireEvent.click(screen.getByLabelText('options.settings.words.up checkIn.word.urgent')),
      { words: [{ word: 'urgent' }, { word: 'calm' }, ...DEFAULT_SETTINGS.words.slice(2)] },
    ],
  ])('%s', async (_name, act, change) => {
    const { sent, actions } = acting();
    show(Settings, { view, actions });
    await act();
    const [intent] = sent;
    expect(intent?.type === 'intent/settings' && intent.settings).toMatchObject(change);
  });

  test('keeping for ever leaves the number of days away', async () => {
    const { sent, actions } = acting();
    show(Settings, { view, actions });
    const choice = screen.getByLabelText('options.settings.keep.keepAllDays');
    await fireEvent.change(choice, { target: { value: 'ever' } });
    const [intent] = sent;
    const kept = intent?.type === 'intent/settings' ? intent.settings : DEFAULT_SETTINGS;
    expect(kept).toMatchObject({ keepSendsDays: 30 });
    expect(kept).not.toHaveProperty('keepAllDays');
  });

  test('no limit offers anything beyond its hard limit', () => {
    const { actions } = acting();
    show(Settings, { view, actions });
    const most = (label: string) =>
      [...screen.getByLabelText(label).querySelectorAll('option')].map((one) => Number(one.value));
    expect(Math.max(...most('options.settings.limits.perDay'))).toBe(3);
    expect(Math.max(...most('options.settings.limits.perWeek'))).toBe(12);
    expect(Math.min(...most('options.settings.limits.gapMin'))).toBe(90);
    expect(Math.min(...most('options.settings.limits.sameReasonHours'))).toBe(24);
    expect(Math.min(...most('options.settings.limits.sameThreadHours'))).toBe(12);
    expect(Math.min(...most('options.settings.limits.sameTextDays'))).toBe(7);
  });
});

describe('leaving', () => {
  const children = createRawSnippet(() => ({ render: () => '<a href="#x">inside</a>' }));

  test('the way out is the first thing the keyboard reaches', () => {
    const { container } = show(Shell, { tab: 'history', said: '', onexit: () => {}, children });
    const first = container.querySelector('a, button, input, select, summary, [tabindex]');
    expect(first?.textContent?.trim()).toBe('options.exit');
  });

  test('three times Shift leaves at once', async () => {
    let left = 0;
    show(Shell, { tab: 'history', said: '', onexit: () => (left += 1), children });
    for (const key of ['Shift', 'Shift', 'Shift']) await fireEvent.keyDown(window, { key });
    expect(left).toBe(1);
  });

  test.each([
    ['three in a row', ['Shift', 'Shift', 'Shift'], [0, 300, 600], 3],
    ['a letter in between begins anew', ['Shift', 'a', 'Shift'], [0, 300, 600], 1],
    ['a slow hand begins anew', ['Shift', 'Shift', 'Shift'], [0, 900, 2500], 1],
  ])('%s', (_name, keys, times, count) => {
    const presses = keys.reduce(
      (all, key, index) => pressKey(all, key, times[index] ?? 0),
      NO_PRESSES,
    );
    expect(presses.count).toBe(count);
  });
});

describe('the address', () => {
  test.each([
    ['#history/week', { tab: 'history', detail: 'week' }],
    ['#settings', { tab: 'settings', detail: '' }],
    ['#hours', { tab: 'settings', detail: 'hours' }],
    ['#own-words', { tab: 'settings', detail: 'own-words' }],
    ['#reasons', { tab: 'settings', detail: 'reasons' }],
    ['#reasons/night', { tab: 'settings', detail: 'reason-night' }],
    ['#reasons/nonsense', { tab: 'settings', detail: 'reasons' }],
    ['#resources', { tab: 'learn', detail: 'resources' }],
    ['#reflect', { tab: 'conversations', detail: '' }],
    ['#nowhere', { tab: 'history', detail: '' }],
  ])('%s leads to its place', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  test.each(['hours', 'own-words', 'reasons', ...REASONS.map((reason) => `reason-${reason}`)])(
    'the settings have a part %s to begin at',
    (id) => {
      show(Settings, { view, actions: acting().actions });
      expect(document.getElementById(id)).toBeTruthy();
    },
  );

  test('the support has a part to begin at', () => {
    show(Learn, {});
    expect(document.getElementById('resources')).toBeTruthy();
  });
});
