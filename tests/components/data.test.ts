// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import DataPage from '#components/options/data.svelte';
import type { Course, Looked, Moving, Taking } from '#components/options/data/moving.ts';
import type { DataView, OptionsActions } from '#components/options/view.ts';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { Conversation } from '#lib/model/conversation';
import type { Intent } from '#lib/model/protocol';
import type { Counts, Selection } from '#lib/model/selection';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { sendOf } from '#tests/helpers/rows.ts';
import { show } from './show';

const now = Date.parse('2026-11-24T12:00:00Z');
const counts: Counts = {
  sends: 103,
  hours: 7,
  conversations: 1,
  checkIns: 2,
  reflections: 0,
  prompts: 3,
};
const none: Counts = {
  sends: 0,
  hours: 0,
  conversations: 0,
  checkIns: 0,
  reflections: 0,
  prompts: 0,
};
const mara = Conversation.parse({
  thread: 'a'.repeat(22),
  site: 'tinder',
  weak: false,
  firstAt: now - 9 * DAY,
  lastAt: now,
  noticed: true,
});
const view: DataView = {
  settings: DEFAULT_SETTINGS,
  sendsOn: async () => [],
  now,
  offsetMin: () => 0,
  conversations: [mara],
  health: {},
  counts,
  sites: registrySites(),
  nameOf,
};
const standing = (fresh: number, equal = 0, differs = 0) => ({ fresh, equal, differs });
const preview: Looked = {
  kind: 'preview',
  hasSettings: true,
  preview: {
    sends: standing(12, 100, 3),
    hours: standing(0, 7),
    conversations: standing(0, 1),
    checkIns: standing(1),
    reflections: standing(0),
    prompts: standing(0),
  },
};

/** Remembers what was asked of it, and answers as told. */
class FakeMoving implements Moving {
  readonly asked: unknown[] = [];
  looked: Looked = preview;
  going: Counts = none;

  saveJson = () => this.#done('json');
  saveCsv = (choice: unknown) => this.#done(['csv', choice]);
  take = (_file: Blob, { how, leavesOut }: Taking) =>
    this.#done(leavesOut ? `${how} without` : how);
  look = async (file: Blob, course: Course): Promise<Looked> => {
    course.onShare(0.4);
    this.asked.push(`look ${file.size}`);
    return this.looked;
  };
  count = async (selection: Selection): Promise<Counts> => {
    if (selection.kind !== 'expired') this.asked.push(selection);
    return this.going;
  };
  #done = async (what: unknown) => {
    this.asked.push(what);
    return 'done' as const;
  };
}

function setUp(moving = new FakeMoving(), change: Partial<DataView> = {}) {
  const sent: Intent[] = [];
  const actions: OptionsActions = {
    send: async (intent) => sent.push(intent) > 0,
    allow: () => undefined,
    siteAt,
  };
  show(DataPage, {
    view: { ...view, ...change },
    actions,
    moving,
    ontaken: () => void moving.asked.push('read anew'),
  });
  return { sent, moving };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = async () => {
  const input = screen.getByLabelText('options.move.import.choose', { selector: 'input' });
  const file = new File(['{}'], 'export.json', { type: 'application/json' });
  await fireEvent.change(input, { target: { files: [file] } });
};

beforeAll(fillDomGaps);

describe('taking it along', () => {
  test('everything goes into one file', async () => {
    const { moving } = setUp();
    await press('options.move.export.all');
    expect(moving.asked).toEqual(['json']);
    expect(await screen.findByText('options.move.export.done')).toBeTruthy();
  });

  test('a table holds the fields that were chosen, and no other', async () => {
    const { moving } = setUp();
    await fireEvent.click(screen.getByText('options.move.export.table'));
    const table = await screen.findByLabelText('options.move.export.which');
    await fireEvent.change(table, { target: { value: 'hours' } });
    await press('thread');
    await press('options.move.export.csv');
    expect(moving.asked).toEqual([['csv', { store: 'hours', fields: ['day', 'hour', 'n'] }]]);
  });

  test('without a field there is nothing to save', async () => {
    setUp();
    await fireEvent.click(screen.getByText('options.move.export.table'));
    await screen.findByRole('button', { name: 'eventId' });
    for (const field of ['eventId', 'at', 'offsetMin', 'site', 'thread']) await press(field);
    expect(screen.getByRole('button', { name: 'options.move.export.csv' })).toHaveProperty(
      'disabled',
      true,
    );
  });
});

describe('bringing it back', () => {
  test('what a file would bring is shown before anything changes', async () => {
    const { moving } = setUp();
    await choose();
    const table = await screen.findByRole('table', { name: 'options.move.import.preview' });
    const sends = within(table).getByRole('row', { name: /store\.sends/ });
    expect(
      within(sends)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['12', '100', '3']);
    expect(moving.asked).toEqual(['look 2']);
  });

  test('adding it changes nothing else, and the page reads anew', async () => {
    const { moving } = setUp();
    await choose();
    await waitFor(() => press('options.move.import.merge'));
    expect(await screen.findByText('options.move.import.done')).toBeTruthy();
    expect(moving.asked).toEqual(['look 2', 'merge', 'read anew']);
  });

  test('replacing asks once more, with the number of rows', async () => {
    const { moving } = setUp();
    await choose();
    await waitFor(() => press('options.move.import.replace'));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog.textContent).toContain('options.move.import.replaceText #124');
    await fireEvent.click(
      within(dialog).getByRole('button', { name: 'options.move.import.replace' }),
    );
    await screen.findByText('options.move.import.done');
    expect(moving.asked).toContain('replace');
  });

  test('rows that cannot be taken are said, counted, and left out only when the person says so', async () => {
    const moving = new FakeMoving();
    const place = { store: 'sends', row: 3, isOwn: true } as const;
    moving.looked = { ...preview, bad: { rows: 2, refusal: 'wrong-row', place } };
    setUp(moving);
    await choose();
    const said = await screen.findByText(/refused\.wrongRow/);
    expect(said.textContent).toMatch(/refused\.at 3 options\.data\.store\.sends.*more #1/s);
    expect(screen.queryByRole('button', { name: 'options.move.import.merge' })).toBeNull();
    await press(/import\.leaveOut #2/);
    expect(screen.getByText('options.move.import.leftOut #2')).toBeTruthy();
    await press('options.move.import.merge');
    expect(await screen.findByText('options.move.import.done')).toBeTruthy();
    expect(moving.asked).toContain('merge without');
  });

  test.each([
    [{ kind: 'refused', refusal: 'newer' }, 'options.move.refused.newer'],
    [
      { kind: 'refused', refusal: 'not-whole', place: { store: 'hours', row: 9, isOwn: false } },
      'options.move.refused.notWhole options.move.refused.after 9 options.data.store.hours',
    ],
    [{ kind: 'cancelled' }, 'options.move.import.cancelled'],
  ] as const)('%j is said in a sentence', async (looked, sentence) => {
    const moving = new FakeMoving();
    moving.looked = looked;
    setUp(moving);
    await choose();
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'options.move.import.merge' })).toBeNull();
  });
});

describe('deleting', () => {
  test('a single send of a day is deleted after it was said in numbers', async () => {
    const send = sendOf('one', { at: now, thread: mara.thread });
    const { sent } = setUp(undefined, { sendsOn: async () => [send] });
    await fireEvent.click(screen.getByText('options.move.delete.one'));
    const day = await screen.findByLabelText('options.move.delete.oneDay');
    await fireEvent.input(day, { target: { value: '2026-11-24' } });
    await fireEvent.click(
      await screen.findByRole('button', { name: /options\.move\.delete\.oneSend/ }),
    );
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'options.move.delete.sendText options.move.counts.sends #1',
    );
    await press(/options\.move\.delete\.act #1/);
    const entry = { store: 'sends', id: send.eventId };
    expect(sent).toEqual([{ type: 'intent/delete-entry', entry }]);
  });

  test('everything says in numbers what will go, and waits for a second word', async () => {
    const { sent } = setUp();
    await press('options.data.deleteAll');
    expect(sent).toEqual([]);
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'options.move.delete.allText #0 0 options.move.counts.sends #103, options.move.counts.hours #7',
    );
    await press(/options\.data\.deleteNow #116/);
    expect(sent).toEqual([{ type: 'intent/delete-everything' }]);
  });

  test('some days go as one, after their rows were counted', async () => {
    const moving = new FakeMoving();
    moving.going = { ...none, sends: 4, hours: 2 };
    const { sent } = setUp(moving);
    const days = within(screen.getByRole('group', { name: 'options.move.delete.days' }));
    const first = days.getByLabelText('options.move.days.first');
    const last = days.getByLabelText('options.move.days.last');
    await fireEvent.input(first, { target: { value: '2026-11-20' } });
    await fireEvent.input(last, { target: { value: '2026-11-21' } });
    await fireEvent.change(last);
    await press('options.move.delete.daysAct');
    await waitFor(() => press('options.move.delete.act #6'));
    const selection = { kind: 'days', from: '2026-11-20', to: '2026-11-22' };
    expect(moving.asked).toEqual([selection]);
    expect(sent).toEqual([{ type: 'intent/delete-part', selection }]);
  });

  test('one site goes as one', async () => {
    const moving = new FakeMoving();
    moving.going = { ...none, sends: 9 };
    const { sent } = setUp(moving);
    await press('options.move.delete.siteAct');
    await waitFor(() => press('options.move.delete.act #9'));
    expect(sent).toEqual([
      { type: 'intent/delete-part', selection: { kind: 'site', site: 'tinder' } },
    ]);
  });

  test('days that run backwards are said so, and nothing can be pressed', async () => {
    setUp();
    const days = within(screen.getByRole('group', { name: 'options.move.delete.days' }));
    await fireEvent.input(days.getByLabelText('options.move.days.first'), {
      target: { value: '2026-11-21' },
    });
    const last = days.getByLabelText('options.move.days.last');
    await fireEvent.input(last, { target: { value: '2026-11-20' } });
    await fireEvent.change(last);
    expect(days.getByText('options.move.days.backward')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'options.move.delete.daysAct' })).toHaveProperty(
      'disabled',
      true,
    );
  });
});
