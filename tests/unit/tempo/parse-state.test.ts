import { describe, expect, test } from 'vitest';
import { parseState } from '#lib/tempo/parse-state';
import { DEFAULT_OPTIONS } from '#lib/tempo/options';
import { emptyState } from '#lib/tempo/state';
import { calm, live, MONDAY, run } from './life';

const { state } = live([...calm('Europe/Paris', MONDAY, 30), ...run('n', [MONDAY + 31, 22], 60)]);
const stored = (change: object): unknown => ({ ...JSON.parse(JSON.stringify(state)), ...change });

test('a stored state comes back as it was', () => {
  expect(parseState(stored({}))).toEqual(state);
});

describe('the detector starts anew from', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'state'],
    ['an empty object', {}],
    ['another version', stored({ version: 2 })],
    ['a key nobody knows', stored({ extra: 1 })],
    ['a missing part', stored({ usuals: undefined })],
    ['a count that is no number', stored({ recent: Number.NaN })],
    ['a count below nothing', stored({ today: { day: 1, top: -1, night: 0, nightAt: null } })],
    ['a million conversations', stored({ threads: Array(1_000_000).fill(state.threads[0]) })],
    [
      'a conversation of a megabyte',
      stored({ threads: [{ ...state.threads[0], id: 'x'.repeat(1e6) }] }),
    ],
    ['a last send in the year 9999', stored({ last: 253_370_764_800_000 })],
  ])('%s', (_name, damaged) => {
    expect(parseState(damaged)).toEqual(emptyState());
  });
});

test('after losing its state it does not speak on the next send', () => {
  const [next] = run('n', [MONDAY + 31, 23.9], 1);
  if (!next) throw new RangeError('no send');
  expect(live([next], DEFAULT_OPTIONS, parseState({ damaged: true })).spoken).toEqual([]);
});
