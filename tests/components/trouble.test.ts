// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import Notices from '#components/options/notices.svelte';
import Trouble from '#components/options/trouble.svelte';
import type { MendActions, OptionsView } from '#components/options/view.ts';
import { nameOf } from '#lib/history/known-sites';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { HOUR } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

beforeAll(fillDomGaps);

const now = Date.parse('2026-11-24T12:00:00Z');
const view: OptionsView = {
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  conversations: [],
  health: {},
  sites: [],
  nameOf,
};

function mending() {
  const did: string[] = [];
  const actions: MendActions = {
    send: async ({ type }) => did.push(type) > 0,
    saveCopy: () => void did.push('copy'),
    again: () => void did.push('again'),
  };
  return { did, actions };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent?.trim());

describe('what is said above every tab', () => {
  test('nothing, as long as nothing was lost', () => {
    show(Notices, { view, actions: mending().actions });
    expect(screen.queryByRole('region')).toBeNull();
  });

  test.each([
    ['with the number of rows that were counted', 214, 'options.notice.lostRows'],
    ['without one when none were', 0, 'options.notice.lost'],
  ])('a lost journal is told %s, until it was read', async (_name, rows, key) => {
    const { did, actions } = mending();
    show(Notices, { view: { ...view, lost: { at: now - HOUR, rows } }, actions });
    const region = screen.getByRole('region', { name: 'options.notice.lostTitle' });
    expect(within(region).getByText(new RegExp(`^${key}\\b(?!R)`))).toBeTruthy();
    await press('options.notice.read');
    expect(did).toEqual(['intent/loss-read']);
  });

  test('settings that cannot be read are told, and a copy is offered', async () => {
    const { did, actions } = mending();
    show(Notices, { view: { ...view, settingsTrouble: 'unreadable' }, actions });
    expect(screen.getByRole('region', { name: 'options.notice.settingsTitle' })).toBeTruthy();
    await press('options.notice.saveCopy');
    expect(did).toEqual(['copy']);
  });

  test('settings of a newer Andante are told, with nothing to press', () => {
    show(Notices, { view: { ...view, settingsTrouble: 'newer' }, actions: mending().actions });
    expect(screen.getByRole('region', { name: 'options.notice.newerSettingsTitle' })).toBeTruthy();
    expect(buttons()).toEqual([]);
  });
});

describe('in place of rows that cannot be shown', () => {
  test.each([
    ['newer', ['options.trouble.again']],
    ['closed', ['options.trouble.again', 'options.trouble.deleteAll.act']],
    [
      'unreadable',
      ['options.notice.saveCopy', 'options.trouble.setAside.act', 'options.trouble.deleteAll.act'],
    ],
  ] as const)('%s: what can be done is offered, and nothing else', (trouble, offered) => {
    show(Trouble, { trouble, actions: mending().actions });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      `options.trouble.${trouble}.title`,
    );
    expect(buttons()).toEqual(offered);
  });

  test.each([
    ['options.trouble.setAside', 'intent/set-aside'],
    ['options.trouble.deleteAll', 'intent/delete-everything'],
  ])('%s asks before it acts', async (key, intent) => {
    const { did, actions } = mending();
    show(Trouble, { trouble: 'unreadable', actions });
    await press(`${key}.act`);
    expect(did).toEqual([]);
    const dialog = screen.getByRole('alertdialog', { name: `${key}.title` });
    await fireEvent.click(within(dialog).getByRole('button', { name: `${key}.act` }));
    expect(did).toEqual([intent]);
  });
});
