import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CASES } from '#tests/trust/cases.ts';

describe('the eighty cases of trust', () => {
  test('are all there, once each', () => {
    expect(CASES.map(({ n }) => n)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  test.each(CASES.map((one) => [one.n, one] as const))(
    'case %i is proved by tests that are there, or says why not',
    (_n, one) => {
      if ('leftOut' in one) return expect(one.leftOut.length).toBeGreaterThan(30);
      expect(one.by.length).toBeGreaterThan(0);
      for (const [where, title] of one.by) {
        const [file, asks] = where === 'sqlite' ? [title, ''] : [where, title];
        expect(existsSync(file), file).toBe(true);
        expect(readFileSync(file, 'utf8'), file).toContain(asks);
      }
    },
  );
});
