import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join } from '#lib/history/transfer/join';
import { Conversation } from '#lib/model/conversation';
import { STORED_NAMES, keyOfRow, type StoredName, type StoredRow } from '#lib/model/stored';
import { stock, type Stock } from '#tests/helpers/stored-rows.ts';

/** Every row of some stocks, merged one after the other. */
function merged<Name extends StoredName>(name: Name, stocks: readonly Stock[]) {
  const byKey = new Map<string, StoredRow[Name]>();
  for (const row of stocks.flatMap((each) => each[name] as readonly StoredRow[Name][])) {
    const key = keyOfRow(name, row);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? row : join(name, known, row));
  }
  return Object.fromEntries([...byKey].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe.each(STORED_NAMES)('merging %s', (name) => {
  test('gives the same in every order', () => {
    assert(
      property(stock, stock, stock, (a, b, c) => {
        const inOrder = merged(name, [a, b, c]);
        for (const stocks of [
          [a, c, b],
          [b, a, c],
          [c, b, a],
          [b, c, a],
        ]) {
          expect(merged(name, stocks)).toEqual(inOrder);
        }
      }),
    );
  });

  test('twice is the same as once', () => {
    assert(
      property(stock, stock, (a, b) => {
        expect(merged(name, [a, b, b, a])).toEqual(merged(name, [a, b]));
      }),
    );
  });
});

describe('of two versions of one row', () => {
  const conversation = (part: object) =>
    Conversation.parse({
      thread: 'a'.repeat(22),
      site: 'tinder',
      weak: false,
      firstAt: 10,
      lastAt: 20,
      noticed: true,
      ...part,
    });

  test.each([
    [
      'the first and the last send of both count',
      { firstAt: 5, lastAt: 15 },
      { firstAt: 5, lastAt: 20 },
    ],
    ['one left unnoticed stays so', { noticed: false }, { noticed: false }],
    ['a name is not lost', { name: 'Lake' }, { name: 'Lake' }],
    ['one chosen later is noticed from then', { noticedFrom: 7 }, { noticedFrom: 7 }],
    ['a pause until told is the longest', { pausedUntil: 'told' }, { pausedUntil: 'told' }],
    ['weakly known stays said', { weak: true }, { weak: true }],
  ] as const)('%s', (_name, other, expected) => {
    const row = join('conversations', conversation({ pausedUntil: 30 }), conversation(other));
    expect(row).toMatchObject(expected);
  });
});
