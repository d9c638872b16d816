// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, expect, test } from 'vitest';
import Conversations from '#components/options/conversations.svelte';
import type { ConversationsView, OptionsActions } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { Conversation } from '#lib/model/conversation';
import type { Intent } from '#lib/model/protocol';
import { Reflection } from '#lib/model/reflection';
import { HourCount } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, dayOfNumber } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const thread = 'a'.repeat(22);
const mara = Conversation.parse({
  thread,
  site: 'tinder',
  weak: false,
  firstAt: now - 9 * DAY,
  lastAt: now,
  name: 'Mara',
  noticed: true,
});

const view: ConversationsView = {
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  hours: [],
  conversations: [mara],
  reflections: [],
  sendsOf: async () => 103,
  health: {},
  sites: registrySites(),
  nameOf,
};

function acting() {
  const sent: Intent[] = [];
  const actions: OptionsActions = {
    send: async (intent) => sent.push(intent) > 0,
    allow: () => {},
    siteAt,
  };
  return { sent, actions };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Fetched after the first picture; loaded beforehand here, so that a busy machine fails no test. */
beforeAll(async () => {
  fillDomGaps();
  await import('#components/options/reflect.svelte');
}, 60_000);

test('leaving one out and deleting it are two different things', async () => {
  const { sent, actions } = acting();
  show(Conversations, { view, actions });
  await press('options.conversations.leave');
  await press('options.conversations.delete');
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('options.conversations.deleteText 103 0');
  await fireEvent.click(
    within(dialog).getByRole('button', { name: 'options.conversations.delete' }),
  );
  const about = { thread, site: 'tinder', weak: false };
  expect(sent).toEqual([
    { type: 'intent/conversation', ...about, noticed: false },
    { type: 'intent/delete-conversation', thread },
  ]);
});

test('one told apart only by a name says about, unless and also when it is named', () => {
  const { actions } = acting();
  const weak = { ...mara, weak: true };
  show(Conversations, { view: { ...view, conversations: [weak] }, actions });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(
    'options.conversations.about Mara',
  );
  expect(screen.getByText(/options\.conversations\.weak/)).toBeTruthy();
});

test('the weeks of its pace stand beside it, in words too', () => {
  const { actions } = acting();
  const day = dayOfNumber(Math.floor(now / DAY) - 8);
  const hours = [HourCount.parse({ day, thread, hour: 20, n: 6 })];
  show(Conversations, { view: { ...view, hours }, actions });
  const pace = screen.getByRole('img', { name: /options\.conversations\.pace/ });
  expect(pace.getAttribute('aria-label')).toMatch(/ 0, 0, 6, 0$/);
  expect(screen.getByText('options.conversations.sends #6')).toBeTruthy();
});

test('what is seen is noted quality by quality, and only what was said', async () => {
  const { sent, actions } = acting();
  show(Conversations, { view, actions });
  await press('options.reflect.title');
  await fireEvent.click(await screen.findByRole('button', { name: 'options.reflect.begin' }));
  const choose = (quality: string, value: string) =>
    fireEvent.change(screen.getByLabelText(`options.reflect.quality.${quality}`), {
      target: { value },
    });
  await choose('calm', 'often');
  await choose('pacing', 'sometimes');
  await choose('pacing', '');
  await press('options.conversations.keep');
  expect(sent).toEqual([
    {
      type: 'intent/reflect',
      reflection: { id: 'made-here', at: now, thread, qualities: { calm: 'often' } },
    },
  ]);
});

test('what was noted is a picture that grows, with words for every mark and a table', async () => {
  const { actions } = acting();
  const reflections = [1, 2].map((index) =>
    Reflection.parse({
      id: `reflection-${index}`,
      at: now - index * DAY,
      thread,
      qualities: { calm: index === 1 ? 'often' : 'not-yet' },
    }),
  );
  show(Conversations, { view: { ...view, reflections }, actions });
  await press('options.reflect.title (2)');
  const picture = await screen.findByRole('group', { name: 'options.reflect.label' });
  expect(within(picture).getAllByRole('img')).toHaveLength(14);
  expect(within(picture).getByRole('img', { name: /quality\.calm.*seen\.often/ })).toBeTruthy();
  const row = screen.getByRole('rowheader', { name: /calm/ }).closest('tr');
  expect(row?.textContent).toMatch(/notYet.*often/);
});
