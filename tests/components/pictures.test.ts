// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import History from '#components/options/history.svelte';
import { pointStep } from '#components/options/point-step.ts';
import type { HistoryView } from '#components/options/view.ts';
import { exampleOf } from '#lib/history/example';
import { beginningOf, newestBeginnings } from '#lib/history/growth';
import { nameOf, registrySites } from '#lib/history/known-sites';
import { CheckIn } from '#lib/model/check-in';
import type { Intent } from '#lib/model/protocol';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, localDay } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const clock = { dayStart: 300, offsetMin: () => 0 };
const example = exampleOf(now, clock);
const today = localDay({ at: now, offsetMin: 0 }, 300);

const view: HistoryView = {
  ...example,
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  range: 'quarter',
  weeks: [],
  missedAt: [now - 1000],
  experiment: async () => ({ kind: 'not-yet', shown: 0, withheld: 0 }),
  beginnings: async () =>
    newestBeginnings(example.conversations, example.first, clock).map((one) =>
      beginningOf(one, example.hours, today),
    ),
  health: {},
  sites: registrySites(),
  nameOf,
};

function shown(change: Partial<HistoryView> = {}) {
  const sent: Intent[] = [];
  const actions = { send: async (intent: Intent) => sent.push(intent) > 0 };
  show(History, { view: { ...view, ...change }, actions });
  return sent;
}
const LABELS = [
  'options.history.paceLabel',
  'options.history.heat.label',
  'options.history.growth.label',
  'options.history.words.label',
  'options.history.insight.label',
  'options.history.steady.label',
];

/** Fetched after the first picture; loaded beforehand here, so that a busy machine fails no test. */
beforeAll(async () => {
  fillDomGaps();
  await import('#components/options/more-pictures.svelte');
}, 60_000);

describe('every picture', () => {
  test.each(LABELS)('%s has a title, words, a table, and one stop for Tab', async (label) => {
    shown();
    const picture = await screen.findByRole('group', { name: label });
    const section = picture.closest('section');
    if (!section) throw new Error('a picture outside a section');
    expect(within(section).getByRole('heading').textContent?.trim()).not.toBe('');
    const described = picture.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).toHaveLength(2);
    for (const id of described) expect(document.getElementById(id)?.textContent).toBeTruthy();
    expect(within(section).getByText('options.history.table')).toBeTruthy();
    expect(within(section).getByText('options.history.how')).toBeTruthy();
    expect(section.querySelectorAll('tbody tr').length).toBeGreaterThan(1);
    const points = within(picture).getAllByRole('img');
    expect(points.filter((point) => point.getAttribute('tabindex') === '0')).toHaveLength(1);
    for (const point of points) expect(point.getAttribute('aria-label')).toMatch(/\S/);
  });

  test('the arrow keys go from mark to mark, each says what it is, and Escape hides the saying', async () => {
    shown();
    const picture = screen.getByRole('group', { name: 'options.history.paceLabel' });
    const [first, second] = within(picture).getAllByRole('img');
    first?.focus();
    await fireEvent.keyDown(picture, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(second);
    const said = second?.getAttribute('aria-label') ?? '';
    expect(document.querySelector('.tip')?.textContent?.trim()).toBe(said);
    await fireEvent.keyDown(picture, { key: 'Escape' });
    expect(document.querySelector('.tip')).toBeNull();
  });

  test.each([
    ['ArrowRight', 5, 6],
    ['ArrowRight', 7, 7],
    ['ArrowLeft', 4, 4],
    ['ArrowDown', 6, 10],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 2, 2],
    ['Home', 6, 4],
    ['End', 8, 10],
  ])('in rows of four, %s from %i', (key, from, to) => {
    expect(pointStep(key, from, { length: 11, columns: 4 })).toBe(to);
  });

  test('in a single column every arrow walks, and letters do nothing', () => {
    expect(pointStep('ArrowRight', 1, { length: 3, columns: 1 })).toBe(2);
    expect(pointStep('ArrowLeft', 0, { length: 3, columns: 1 })).toBe(0);
    expect(pointStep('a', 0, { length: 3, columns: 1 })).toBeUndefined();
  });
});

describe('what is said', () => {
  test('a missed card is one line of the week, and a yes is kept', async () => {
    const sent = shown();
    expect(await screen.findByText(/prompt\.weekly\.missed #1/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'prompt.weekly.yes' }));
    expect(sent).toMatchObject([
      { type: 'intent/check-in', checkIn: { at: now, words: [], source: 'week', week: 'yes' } },
    ]);
  });

  const said = (at: number, more: object) =>
    CheckIn.parse({ id: `week-${at}`, at, words: [], source: 'week', ...more });

  test('what was said about this week stands there again, can be changed, and those before too', async () => {
    const weeks = [
      said(now - 9 * DAY, { week: 'not-quite', note: 'Slow.' }),
      said(now - DAY, { week: 'yes' }),
    ];
    const sent = shown({ weeks });
    expect((await screen.findByRole('status')).textContent).toContain('options.moments.weekYes');
    expect(screen.getByText('Slow.').closest('li')?.textContent).toContain('weekNotQuite');
    await fireEvent.click(screen.getByRole('button', { name: 'options.moments.edit' }));
    await fireEvent.click(screen.getByRole('button', { name: 'prompt.weekly.notQuite' }));
    expect(sent).toMatchObject([{ checkIn: { id: weeks[1]?.id, week: 'not-quite' } }]);
  });

  test('a week is asked about anew after seven days', async () => {
    shown({ weeks: [said(now - 7 * DAY, { week: 'yes' })] });
    expect(await screen.findByRole('button', { name: 'prompt.weekly.yes' })).toBeTruthy();
  });

  test('a line about a week that felt otherwise is kept with it', async () => {
    const sent = shown({ weeks: [said(now, { week: 'not-quite' })] });
    await screen.findByRole('status');
    await fireEvent.input(screen.getByLabelText('options.history.week.line'), {
      target: { value: ' Slower than it looks. ' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'options.conversations.keep' }));
    expect(sent).toMatchObject([
      { type: 'intent/check-in', checkIn: { note: 'Slower than it looks.', week: 'not-quite' } },
    ]);
  });

  test('too few check-ins are said in numbers, with no picture', async () => {
    shown({ checkIns: example.checkIns.slice(-3) });
    expect(await screen.findByText(/options\.history\.insight\.tooFewText \d \d 8/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'options.history.insight.label' })).toBeNull();
  });

  test('the beginning can be chosen, and a weak one says about', async () => {
    shown();
    const choice = await screen.findByLabelText('options.history.growth.which');
    const alex = within(choice).getByRole('option', { name: /conversations\.about Alex/ });
    await fireEvent.change(choice, { target: { value: alex.getAttribute('value') } });
    expect(screen.getByRole('heading', { name: /growth\.\w+ .*about Alex/ })).toBeTruthy();
  });

  test('without a usual no day is within it', async () => {
    const days = example.hours.filter(({ day }) => day >= '2026-11-22');
    shown({ hours: days, first: days[0]?.day, checkIns: [] });
    const steady = await screen.findByRole('group', { name: 'options.history.steady.label' });
    expect(within(steady).getAllByRole('img', { name: /steady\.cell\.sends/ })).toHaveLength(
      new Set(days.map(({ day }) => day)).size,
    );
    expect(document.body.textContent).not.toContain('options.history.key.usual');
    expect(document.body.textContent).not.toContain('options.history.key.above');
  });

  test('a month says what the days before it held, and everything has nothing before it', async () => {
    shown({ range: 'month' });
    expect(screen.getByText(/options\.history\.before #30 \d+ \d+ 30/)).toBeTruthy();
    expect(screen.getByText(/options\.history\.summary #\d+ /)).toBeTruthy();
  });

  test.each(['all', 'quarter'] as const)('%s has nothing known before it', (range) => {
    shown({ range });
    expect(screen.queryByText(/options\.history\.before/)).toBeNull();
  });

  test('a range without sends says so, and still shows the others', async () => {
    shown({ range: 'week', hours: example.hours.filter(({ day }) => day < '2026-11-10') });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'options.history.finding.quiet',
    );
    expect(await screen.findByRole('group', { name: 'options.history.steady.label' })).toBeTruthy();
  });
});

test('an example is marked as invented, leads back, and asks nothing about a week', async () => {
  shown({ isExample: true });
  expect(screen.getByRole('note').textContent).toContain('options.history.example.marked');
  const week = screen.getByRole('link', { name: 'options.history.range.week' });
  expect(week.getAttribute('href')).toBe('#history/example/week');
  expect(await screen.findByRole('group', { name: 'options.history.heat.label' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'prompt.weekly.yes' })).toBeNull();
});
