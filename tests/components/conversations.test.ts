// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, expect, test } from 'vitest';
import Conversations from '#components/options/conversations.svelte';
import type { ConversationsView, OptionsActions } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { Conversation } from '#lib/model/conversation';
import type { Intent } from '#lib/model/protocol';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
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

beforeAll(fillDomGaps);

test('leaving one out and deleting it are two different things', async () => {
  const { sent, actions } = acting();
  show(Conversations, { view, actions });
  await press('options.conversations.leave');
  await press('options.conversations.delete');
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('options.conversations.deleteText 103');
  await fireEvent.click(
    within(dialog).getByRole('button', { name: 'options.conversations.delete' }),
  );
  const about = { thread, site: 'tinder', weak: false };
  expect(sent).toEqual([
    { type: 'intent/conversation', ...about, noticed: false },
    { type: 'intent/delete-conversation', thread },
  ]);
});
