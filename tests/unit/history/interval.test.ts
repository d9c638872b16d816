import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Z_95_OF_ELEVEN, difference, wilson } from '#lib/history/interval';

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((k) => ({ k, n })));

describe('Wilson’s interval', () => {
  test.each([
    // Computed by hand from the closed formula, z = 1.959964.
    ['none of ten', { k: 0, n: 10 }, 0, 0.2775],
    ['one of ten', { k: 1, n: 10 }, 0.0179, 0.4042],
    ['five of ten', { k: 5, n: 10 }, 0.2366, 0.7634],
    ['81 of 263 (Newcombe 1998, table I)', { k: 81, n: 263 }, 0.2553, 0.3662],
  ])('%s', (_name, of, low, high) => {
    const found = wilson(of);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  test('holds the share itself and stays between 0 and 1', () => {
    fc.assert(
      fc.property(share, ({ k, n }) => {
        const { low, high } = wilson({ k, n });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(high - low).toBeGreaterThan(0);
      }),
    );
  });

  test('is mirrored when what was counted is turned round', () => {
    fc.assert(
      fc.property(share, ({ k, n }) => {
        const [there, back] = [wilson({ k, n }), wilson({ k: n - k, n })];
        expect(there.low).toBeCloseTo(1 - back.high, 9);
        expect(there.high).toBeCloseTo(1 - back.low, 9);
      }),
    );
  });

  test('narrows when the same share is seen more often', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 9 }), ({ k, n }, times) => {
        const [few, many] = [wilson({ k, n }), wilson({ k: k * times, n: n * times })];
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  test.each([
    ['nothing', { k: 0, n: 0 }],
    ['more than all', { k: 3, n: 2 }],
    ['less than none', { k: -1, n: 2 }],
  ])('of %s is a mistake', (_name, of) => {
    expect(() => wilson(of)).toThrow(RangeError);
  });
});

describe('the difference of two shares', () => {
  test('agrees with Newcombe’s own example: 56 of 70 against 48 of 80', () => {
    const { low, high } = difference({ k: 56, n: 70 }, { k: 48, n: 80 });
    expect(low).toBeCloseTo(0.0524, 3);
    expect(high).toBeCloseTo(0.3339, 3);
  });

  test('turns its sign when the two are exchanged', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [there, back] = [difference(one, other), difference(other, one)];
        expect(there.low).toBeCloseTo(-back.high, 9);
        expect(there.high).toBeCloseTo(-back.low, 9);
      }),
    );
  });

  test('of a share and itself holds zero, also for eleven words at once', () => {
    fc.assert(
      fc.property(share, (one) => {
        const { low, high } = difference(one, one, Z_95_OF_ELEVEN);
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is wider for eleven words at once', () => {
    const [one, other] = [
      { k: 9, n: 12 },
      { k: 3, n: 14 },
    ];
    const [single, eleven] = [difference(one, other), difference(one, other, Z_95_OF_ELEVEN)];
    expect(eleven.low).toBeLessThan(single.low);
    expect(eleven.high).toBeGreaterThan(single.high);
  });
});
