// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import Reflections from '#components/options/reflections.svelte';
import type { ReflectView } from '#components/options/view.ts';
import { nameOf, registrySites } from '#lib/history/known-sites';
import type { Intent } from '#lib/model/protocol';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { ANNA, BERT, T0, conversationOf, reflectionOf } from '#tests/helpers/rows.ts';
import { show } from './show';

beforeAll(fillDomGaps);

const anna = conversationOf({ name: 'Anna' });
const bert = conversationOf({ thread: BERT, name: 'Bert', lastAt: T0 + 1 });
const carla = conversationOf({ thread: 'c'.repeat(22), name: 'Carla' });
const noted = [
  reflectionOf('first', { qualities: { calm: 'not-yet' } }),
  reflectionOf('second', { at: T0 + DAY, qualities: { calm: 'often', pacing: 'sometimes' } }),
];
const view: ReflectView = {
  settings: DEFAULT_SETTINGS,
  now: T0 + 2 * DAY,
  offsetMin: () => 60,
  conversations: [anna, bert, carla],
  health: {},
  sites: registrySites(),
  nameOf,
  reflections: noted,
};

function open(change: Partial<ReflectView> = {}): readonly Intent[] {
  const sent: Intent[] = [];
  const actions = { send: async (intent: Intent) => sent.push(intent) > 0 };
  show(Reflections, { view: { ...view, ...change }, actions });
  return sent;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the view of what was noted', () => {
  test('has a picture for each conversation, seven rows and a column each time', () => {
    open();
    const region = screen.getByRole('region', { name: 'Anna' });
    const picture = within(region).getByRole('group', { name: 'options.reflect.label' });
    expect(within(picture).getAllByRole('img')).toHaveLength(7 * 2);
    expect(screen.getAllByRole('group', { name: 'options.reflect.label' })).toHaveLength(1);
  });

  test('makes no sum of it anywhere', () => {
    open();
    expect(screen.getByRole('region', { name: 'Anna' }).textContent).not.toMatch(/%|score|total/i);
  });

  test('lets any other conversation begin', async () => {
    const sent = open();
    const region = screen.getByRole('region', { name: 'options.reflect.other' });
    await fireEvent.change(within(region).getByLabelText('options.reflect.other'), {
      target: { value: carla.thread },
    });
    await fireEvent.click(within(region).getByRole('button', { name: 'options.reflect.begin' }));
    await fireEvent.change(screen.getByLabelText('options.reflect.quality.calm'), {
      target: { value: 'often' },
    });
    await press('options.conversations.keep');
    expect(sent).toMatchObject([
      {
        type: 'intent/reflect',
        reflection: { thread: carla.thread, qualities: { calm: 'often' } },
      },
    ]);
  });

  test('lets a single time be deleted, said in numbers', async () => {
    const sent = open();
    const [latest] = screen.getAllByRole('button', {
      name: /options\.reflect\.deleteOne/,
      hidden: true,
    });
    if (latest) await fireEvent.click(latest);
    expect(screen.getByRole('alertdialog').textContent).toContain('counts.reflections #1');
    await press(/options\.move\.delete\.act #1/);
    const entry = { store: 'reflections', id: noted[1]?.id };
    expect(sent).toEqual([{ type: 'intent/delete-entry', entry }]);
  });

  test('is kind when there is nothing yet', () => {
    open({ conversations: [], reflections: [] });
    expect(screen.getByText('options.reflect.otherNone')).toBeTruthy();
    expect(view.reflections.every(({ thread }) => thread === ANNA)).toBe(true);
  });
});
