import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RANGES, around, daysIn, rangeFrom, rangeText } from '#lib/history/range';
import { dayOfNumber } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';

const day = (text: string) => LocalDay.parse(text);
const now = { at: Date.parse('2026-11-24T12:00:00Z'), offsetMin: 0 };

describe('a range in an address', () => {
  test('comes back as it was written', () => {
    const days = fc
      .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 5000 }))
      .map(([from, length]) => ({ from: dayOfNumber(from), to: dayOfNumber(from + length) }));
    const ranges = fc.oneof(fc.constantFrom(...RANGES), days);
    fc.assert(
      fc.property(ranges, (range) => {
        expect(rangeFrom(rangeText(range))).toEqual(range);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['nonsense', 'soon'],
    ['one day only', '2026-10-01'],
    ['three days', '2026-10-01..2026-10-02..2026-10-03'],
    ['a backward span', '2026-10-02..2026-10-01'],
    ['a day that is in no calendar', '2026-02-31..2026-03-02'],
    ['month thirteen', '2026-13-01..2026-13-02'],
    ['a year of five digits', '02026-10-01..2026-10-02'],
  ])('%s is no range', (_name, text) => {
    expect(rangeFrom(text)).toBeUndefined();
  });
});

describe('days of one’s own', () => {
  test.each([
    ['lie as they were chosen', '2026-10-01..2026-11-15', ['2026-10-01', '2026-11-16']],
    ['never go beyond today', '2026-11-01..2027-01-01', ['2026-11-01', '2026-11-25']],
    ['wholly in the future are today', '2027-01-01..2027-02-01', ['2026-11-24', '2026-11-25']],
    ['reach back forty years at most', '1970-01-01..2026-11-24', ['1986-11-25', '2026-11-25']],
  ])('%s', (_name, text, [from, to]) => {
    const range = rangeFrom(text);
    expect(range && daysIn(range, now, { dayStart: 0 })).toEqual({ from, to });
  });

  test('two spans have one around both', () => {
    const one = { from: day('2026-11-01'), to: day('2026-11-05') };
    const other = { from: day('2026-10-01'), to: day('2026-10-02') };
    expect(around(one, other)).toEqual({ from: '2026-10-01', to: '2026-11-05' });
    expect(around(other, one)).toEqual({ from: '2026-10-01', to: '2026-11-05' });
  });
});
