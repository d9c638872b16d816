// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte';
import { beforeAll, expect, test } from 'vitest';
import CheckIn from '#components/check-in.svelte';
import Words from '#components/options/settings/words.svelte';
import { CHECK_IN_WORDS } from '#lib/model/check-in';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { fillDomGaps } from '#tests/helpers/dom-gaps.ts';
import { show } from './show';

beforeAll(fillDomGaps);

function open(settings: Settings = DEFAULT_SETTINGS) {
  const changes: Settings[] = [];
  show(Words, { settings, onchange: (next: Settings) => changes.push(next) });
  return () => changes.at(-1)?.words;
}

const fieldOf = (word: string) =>
  screen.getByLabelText(`options.settings.words.name checkIn.word.${word}`);
const rename = (word: string, as: string) =>
  fireEvent.change(fieldOf(word), { target: { value: as } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test.each([
  ['a name of one’s own is kept', 'soft', { word: 'calm', as: 'soft' }],
  ['room around it is no part of it', '  soft ', { word: 'calm', as: 'soft' }],
  ['emptied it is the usual word again', ' ', { word: 'calm' }],
  ['and so it is when the usual one is written', 'checkIn.word.calm', { word: 'calm' }],
])('%s', async (_what, written, kept) => {
  const words = open();
  await rename('calm', written);
  expect(words()?.find(({ word }) => word === 'calm')).toEqual(kept);
});

test('a word moves by one, and no word is lost by it', async () => {
  const words = open();
  const order = DEFAULT_SETTINGS.words.map(({ word }) => word);
  const [first = 'calm', second = 'urgent'] = order;
  await press(`options.settings.words.down checkIn.word.${first}`);
  expect(words()?.map(({ word }) => word)).toEqual([second, first, ...order.slice(2)]);
  expect(
    screen.getByRole('button', { name: `options.settings.words.up checkIn.word.${first}` }),
  ).toHaveProperty('disabled', true);
});

test('one press brings the usual words and their order back', async () => {
  const [one, ...others] = DEFAULT_SETTINGS.words;
  const words = open({
    ...DEFAULT_SETTINGS,
    words: [...others, { word: one?.word ?? 'calm', as: 'soft' }],
  });
  await press('options.settings.words.reset');
  expect(words()).toEqual(CHECK_IN_WORDS.map((word) => ({ word })));
});

test('the check-in asks in the person’s order and words', () => {
  const words = [...DEFAULT_SETTINGS.words]
    .reverse()
    .map(({ word }) => ({ word, as: `my ${word}` }));
  show(CheckIn, { words, onsave: () => undefined });
  const asked = screen.getAllByRole('button').map((one) => one.textContent?.trim() ?? '');
  expect(asked.slice(0, words.length)).toEqual(words.map(({ as }) => as));
});
