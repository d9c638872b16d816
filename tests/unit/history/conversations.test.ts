import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOfConversation } from '#lib/history/conversations';
import { qualityRows } from '#lib/history/seen';
import { weeksByThread } from '#lib/history/sparkline';
import { ThreadId } from '#lib/model/ids';
import { QUALITIES, Reflection } from '#lib/model/reflection';
import { HourCount } from '#lib/model/send';
import { dayOfNumber } from '#lib/model/time';

const A = ThreadId.parse('a'.repeat(22));
const B = ThreadId.parse('b'.repeat(22));
const days = { from: dayOfNumber(20_000), to: dayOfNumber(20_090) };
const hour = (daysAfter: number, n: number, thread: string = A) =>
  HourCount.parse({ day: dayOfNumber(20_000 + daysAfter), thread, hour: 20, n });

describe('the weeks of a conversation', () => {
  test('end with the last day, and sends without a conversation are nobody’s', () => {
    const weeks = weeksByThread([hour(89, 3), hour(83, 4), hour(82, 5), hour(1, 9, '-')], days);
    expect(weeks.get(A)?.slice(-2)).toEqual([5, 7]);
    expect(weeks.get(A)).toHaveLength(13);
    expect(weeks.has(B)).toBe(false);
  });

  test('lose no send of these days', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 89 }), fc.constantFrom(A, B)));
    fc.assert(
      fc.property(rows, (all) => {
        const weeks = weeksByThread(
          all.map(([at, thread]) => hour(at, 2, thread)),
          days,
        );
        const sum = [...weeks.values()].flat().reduce((total, n) => total + n, 0);
        expect(sum).toBe(2 * all.length);
      }),
    );
  });

  test('hold what lies outside of them nowhere', () => {
    expect(weeksByThread([hour(90, 3), hour(-8, 3)], days).size).toBe(0);
  });
});

test('the days of a conversation are wider by one, for those who travel', () => {
  const at = (text: string) => Date.parse(text);
  const span = { firstAt: at('2026-11-10T12:00:00Z'), lastAt: at('2026-11-12T02:00:00Z') };
  const clock = { dayStart: 300, offsetMin: () => 0 };
  expect(daysOfConversation(span, clock)).toEqual({ from: '2026-11-09', to: '2026-11-13' });
});

describe('what was seen', () => {
  const reflection = (index: number, qualities: object) =>
    Reflection.parse({ id: `reflection-${index}`, at: 1000 * index, thread: A, qualities });

  test('stands oldest first, quality by quality, with gaps where nothing was noted', () => {
    const rows = qualityRows(
      [reflection(2, { calm: 'often' }), reflection(1, { calm: 'unsure', pacing: 'not-yet' })],
      12,
    );
    expect(rows.map(({ quality }) => quality)).toEqual([...QUALITIES]);
    expect(rows.find(({ quality }) => quality === 'calm')?.seen).toEqual(['unsure', 'often']);
    expect(rows.find(({ quality }) => quality === 'pacing')?.seen).toEqual(['not-yet', undefined]);
  });

  test('keeps to the latest when there are many', () => {
    const many = [1, 2, 3, 4].map((index) =>
      reflection(index, { calm: index > 2 ? 'often' : 'unsure' }),
    );
    expect(qualityRows(many, 2).find(({ quality }) => quality === 'calm')?.seen).toEqual([
      'often',
      'often',
    ]);
  });
});
