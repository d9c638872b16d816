// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import Moments from '#components/options/moments.svelte';
import type { MomentsView, OptionsActions } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { CheckIn } from '#lib/model/check-in';
import type { Intent } from '#lib/model/protocol';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { promptOf } from '#tests/helpers/rows.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const checkIn = CheckIn.parse({
  id: 'check-in-1',
  at: now - DAY,
  words: ['urgent', 'intense'],
  protecting: ['on-guard'],
  note: 'Could not put it down.',
  thread: 'a'.repeat(22),
  source: 'prompt',
});
const view: MomentsView = {
  settings: DEFAULT_SETTINGS,
  now,
  offsetMin: () => 0,
  conversations: [],
  health: {},
  sites: registrySites(),
  nameOf,
  checkIns: [checkIn],
  prompts: [],
};

function open(shown = view): readonly Intent[] {
  const sent: Intent[] = [];
  const actions: OptionsActions = {
    send: async (intent) => sent.push(intent) > 0,
    allow: () => undefined,
    siteAt,
  };
  show(Moments, { view: shown, actions });
  return sent;
}
beforeAll(fillDomGaps);

const withPrompt: MomentsView = {
  ...view,
  prompts: [promptOf('prompt')],
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const edit = () => press(/^options\.moments\.editOne/);

describe('check-ins', () => {
  test('words and the line can be changed; time, conversation and the rest stay', async () => {
    const sent = open();
    await edit();
    await press('checkIn.word.urgent');
    await press('checkIn.word.calm');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: ' It passed. ' } });
    await press('checkIn.save');
    const changed = { ...checkIn, words: ['calm', 'intense'], note: 'It passed.' };
    expect(sent).toEqual([{ type: 'intent/check-in', checkIn: changed }]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('an emptied line is gone', async () => {
    const sent = open();
    await edit();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: '  ' } });
    await press('checkIn.save');
    expect(sent).toEqual([{ type: 'intent/check-in', checkIn: { ...checkIn, note: undefined } }]);
  });

  test('left without saving, nothing is changed and the focus goes back', async () => {
    const sent = open();
    await edit();
    await press('checkIn.word.calm');
    await press('options.moments.leave');
    expect(sent).toEqual([]);
    expect(screen.getByText('checkIn.word.urgent, checkIn.word.intense')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/editOne/),
    );
  });
});

describe('a single one is deleted', () => {
  test.each([
    [/moments\.deleteOne/, 'counts.checkIns #1', { store: 'checkIns', id: checkIn.id }],
    [/moments\.deletePrompt/, 'counts.prompts #1', { store: 'prompts', id: promptOf('prompt').id }],
  ] as const)('%s after it was said in numbers', async (name, numbers, entry) => {
    const sent = open(withPrompt);
    await press(name);
    expect(sent).toEqual([]);
    expect(screen.getByRole('alertdialog').textContent).toContain(numbers);
    await press(/options\.move\.delete\.act #1/);
    expect(sent).toEqual([{ type: 'intent/delete-entry', entry }]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('or is left, when one thinks again', async () => {
    const sent = open();
    await press(/moments\.deleteOne/);
    await press('common.cancel');
    expect(sent).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });
});

test('what was said about a week stands among them, and is not edited as a moment', () => {
  const week = CheckIn.parse({
    id: 'week-0001',
    at: now,
    words: [],
    source: 'week',
    week: 'not-quite',
  });
  open({ ...view, checkIns: [week] });
  expect(screen.getByText('options.moments.weekNotQuite')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /editOne/ })).toBeNull();
});
