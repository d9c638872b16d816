import { describe, expect, test } from 'vitest';
import {
  BOX,
  decisions,
  does,
  elsewhere,
  empties,
  sees,
  sends,
  tries,
  types,
  type Sign,
} from '#tests/helpers/signs.ts';

describe('a send that comes back', () => {
  const sent = [...types(0), tries(500), ...empties(501)];

  test('is taken back by the gesture that made it', () => {
    expect(decisions([...sent, sees(1200, 'full')])).toEqual([
      { kind: 'send', gesture: 500 },
      { kind: 'retract', gesture: 500 },
    ]);
  });

  test.each([
    ['the user typed since', does('insert', 900, 'empty')],
    ['the user pressed something since', elsewhere('act', 900)],
    ['the user asked for an earlier message', elsewhere('edit', 900)],
    ['arrow up was pressed since', does('recall', 900, 'empty')],
  ])('stays counted when %s', (_name, sign) => {
    expect(sends([...sent, sign, sees(1200, 'full')])).toBe(1);
  });

  test('stays counted in another place, and after four seconds', () => {
    expect(sends([...sent, sees(1200, 'full', { place: 'b' })])).toBe(1);
    expect(sends([...sent, sees(4700, 'empty'), sees(4900, 'full')])).toBe(1);
  });

  test('counts again when it is sent again', () => {
    expect(sends([...sent, sees(1200, 'full'), tries(2000), ...empties(2010)])).toBe(1);
  });
});

test('three fast messages are three', () => {
  const one = (at: number): Sign[] => [...types(at), tries(at + 50), ...empties(at + 51)];
  expect(sends([...one(0), ...one(200), ...one(400)])).toBe(3);
});

test('two boxes are told apart', () => {
  const signs = [...types(0, BOX), ...types(100, 2), tries(500, { box: 2 }), ...empties(510)];
  expect(sends(signs)).toBe(0);
});
