// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import { press as pressKey, NO_PRESSES } from '#components/options/exit.ts';
import Learn from '#components/options/learn.svelte';
import Settings from '#components/options/settings.svelte';
import Shell from '#components/options/shell.svelte';
import Sites from '#components/options/sites.svelte';
import { placeOf, type DataView, type OptionsActions } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { REASONS } from '#lib/model/prompt';
import type { Intent } from '#lib/model/protocol';
import { SiteId } from '#lib/model/ids';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const view: DataView = {
  settings: DEFAULT_SETTINGS,
  sendsOn: async () => [],
  now,
  offsetMin: () => 0,
  conversations: [],
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

beforeAll(fillDomGaps);

describe('sites', () => {
  test('none is preselected, and a click asks for exactly one origin', async () => {
    const { sent, allowed, actions } = acting();
    show(Sites, { view, actions });
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
    screen.getByRole('button', { name: 'Tinder' }).click();
    expect(allowed).toEqual(['tinder https://tinder.com']);
    expect(sent).toEqual([]);
  });

  test('one that is paused says so, and until when', () => {
    const { actions } = acting();
    const allowed = {
      origin: 'https://tinder.com',
      site: SiteId.parse('tinder'),
      notice: 'all',
    } as const;
    const settings = { ...view.settings, sites: [{ ...allowed, pausedUntil: 'told' as const }] };
    show(Sites, { view: { ...view, settings }, actions });
    expect(screen.getByText(/^popup.pause.paused/)).toBeDefined();
    expect(screen.queryByText(/^popup.site.waiting/)).toBeNull();
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
  test.each<[string, () => unknown, Partial<DataView['settings']>]>([
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

  test('a second change, made before the first is kept, builds on it', async () => {
    const { sent, actions } = acting();
    show(Settings, {
      view,
      actions: {
        ...actions,
        send: (intent: Intent) => (sent.push(intent), new Promise(() => undefined)),
      },
    });
    await fireEvent.click(screen.getByLabelText('options.settings.words.up checkIn.word.urgent'));
    await fireEvent.click(screen.getByLabelText('options.settings.hours.night'));
    const words = [{ word: 'urgent' }, { word: 'calm' }, ...DEFAULT_SETTINGS.words.slice(2)];
    const settings = { nightHours: { from: 1410 }, words };
    expect(sent.at(-1)).toMatchObject({ settings, before: { words } });
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
    ['#history/example/week', { tab: 'history', detail: 'example/week' }],
    ['#settings', { tab: 'settings', detail: '' }],
    ['#hours', { tab: 'settings', detail: 'hours' }],
    ['#own-words', { tab: 'settings', detail: 'own-words' }],
    ['#trusted', { tab: 'settings', detail: 'trusted' }],
    ['#preview', { tab: 'settings', detail: 'preview' }],
    ['#reasons', { tab: 'settings', detail: 'reasons' }],
    ['#reasons/night', { tab: 'settings', detail: 'reason-night' }],
    ['#reasons/nonsense', { tab: 'settings', detail: 'reasons' }],
    ['#someone', { tab: 'learn', detail: 'someone' }],
    ['#resources', { tab: 'learn', detail: 'resources' }],
    ['#reflect', { tab: 'reflect', detail: '' }],
    ['#nowhere', { tab: 'history', detail: '' }],
  ])('%s leads to its place', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  test.each([
    'hours',
    'own-words',
    'trusted',
    'preview',
    'reasons',
    ...REASONS.map((reason) => `reason-${reason}`),
  ])('the settings have a part %s to begin at', (id) => {
    show(Settings, { view, actions: acting().actions });
    expect(document.getElementById(id)).toBeTruthy();
  });

  test('the support has a part to begin at', () => {
    show(Learn, { settings: DEFAULT_SETTINGS });
    expect(document.getElementById('resources')).toBeTruthy();
  });
});
