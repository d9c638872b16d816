import { describe, expect, test } from 'vitest';
import type { SiteHealth } from '#lib/model/health';
import { MINUTE, SECOND } from '#lib/model/time';
import { reportsRefused, sendPassedBy, sendSeen, writingSeen } from '#lib/pipeline/site-health';

const NOON = Date.UTC(2026, 2, 11, 12);

/** Stretches of writing at these milliseconds after noon. */
function written(times: readonly number[], before: SiteHealth = {}): SiteHealth {
  return times.reduce((site, after) => writingSeen(NOON + after)(site), before);
}
const every = (gapMs: number, n: number) => Array.from({ length: n }, (_, i) => i * gapMs);

describe('a site counts as not seen', () => {
  test.each<[string, readonly number[], boolean]>([
    ['not after ten minutes of writing', every(20 * SECOND, 31), false],
    ['after twenty minutes of writing', every(20 * SECOND, 61), true],
    ['not for one word today and one on another day', [0, 3 * 24 * 60 * MINUTE], false],
    ['after a dozen times of writing on one evening', every(5 * MINUTE, 12), true],
  ])('%s', (_name, times, isUnseen) => {
    expect(written(times).unseenSince).toBe(isUnseen ? NOON : undefined);
  });
});

test('a send that is seen makes all well, and keeps what was refused', () => {
  const unseen = reportsRefused(3)(written(every(20 * SECOND, 61)));
  expect(sendSeen(NOON)(unseen)).toEqual({ lastSendAt: NOON, refused: 3 });
});

test('a send that arrives late does not set the last one back', () => {
  expect(sendSeen(NOON - MINUTE)({ lastSendAt: NOON })).toEqual({ lastSendAt: NOON });
});

test('a send that is not to be recorded makes all well and leaves no time behind', () => {
  expect(sendPassedBy(written(every(20 * SECOND, 61), { lastSendAt: 5 }))).toEqual({
    lastSendAt: 5,
  });
});
