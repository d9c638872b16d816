import { expect, test } from '@playwright/test';
import budget from '../budget.json' with { type: 'json' };
import { CHROME_BUILD } from '../helpers/extension.ts';
import { WEIGHED, weigh } from '../helpers/weight.ts';

const weights = weigh(CHROME_BUILD);

/**
 * Bytes after gzip, in tests/budget.json. Every allowed page runs the sensor; what follows the entry of a site runs
 * only where there is one, and the generic rules only where no entry says everything.
 */
for (const what of WEIGHED) {
  const { most, goal } = budget[what];
  const wanted = most > goal ? `, wanted are ${goal / 1000}` : '';
  test(`${what} is at most ${most / 1000} kB on the wire${wanted}`, () => {
    expect(weights[what]).toBeLessThanOrEqual(most);
  });
}
