// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import History from '#components/options/history.svelte';
import type { HistoryView } from '#components/options/view.ts';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { HourCount } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, dayOfNumber } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const thread = 'a'.repeat(22);
const hours = [9, 12, 7, 14, 11, 10, 40].map((n, index) =>
  HourCount.parse({ day: dayOfNumber(Math.floor(now / DAY) - 6 + index), thread, hour: 21, n }),
);

const view: HistoryView = {
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  range: 'week',
  first: hours[0]?.day,
  hours,
  conversations: [],
  checkIns: [],
  prompts: [],
  weeks: [],
  missedAt: [],
  experiment: async () => ({ kind: 'not-yet', shown: 0, withheld: 0 }),
  beginnings: async () => [],
  health: {},
  sites: registrySites(),
  nameOf,
};

const actions = { send: async () => true };

beforeAll(fillDomGaps);

describe('history', () => {
  test('the title states the finding, and the table says what the bars say', () => {
    show(History, { view, actions });
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
    show(History, { view: { ...view, hours: [], first: undefined }, actions });
    expect(screen.getByText(/options\.history\.noSites/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'options.history.toSites' })).toBeTruthy();
    const example = screen.getByRole('link', { name: 'options.history.example.show' });
    expect(example.getAttribute('href')).toBe('#history/example');
  });

  test('days of one’s own stand in the address, the last one included', async () => {
    show(History, { view, actions });
    await fireEvent.input(screen.getByLabelText('options.history.range.from'), {
      target: { value: '2026-10-01' },
    });
    await fireEvent.input(screen.getByLabelText('options.history.range.to'), {
      target: { value: '2026-11-15' },
    });
    const link = screen.getByRole('link', { name: 'options.history.range.show' });
    expect(link.getAttribute('href')).toBe('#history/2026-10-01..2026-11-15');
  });
});
