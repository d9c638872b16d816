import { describe, expect, test } from 'vitest';
import { pauseUntil } from '#lib/history/pause';

const at = (text: string) => Date.parse(text);
/** Berlin, 2026: summer time ends on 25 October at 01:00 UTC. */
const berlin = (when: number) => (when < at('2026-10-25T01:00:00Z') ? 120 : 60);

describe('a pause', () => {
  test.each([
    ['an hour', 'hour', '2026-11-24T20:30:00Z', '2026-11-24T21:30:00Z'],
    ['a week', 'week', '2026-11-24T20:30:00Z', '2026-12-01T20:30:00Z'],
    [
      'in the evening: tomorrow at eight',
      'morning',
      '2026-11-24T20:30:00Z',
      '2026-11-25T07:00:00Z',
    ],
    ['after midnight: today at eight', 'morning', '2026-11-24T23:30:00Z', '2026-11-25T07:00:00Z'],
    [
      'at eight sharp: tomorrow at eight',
      'morning',
      '2026-11-24T07:00:00Z',
      '2026-11-25T07:00:00Z',
    ],
    [
      'over the night the clocks change: still at eight',
      'morning',
      '2026-10-24T20:00:00Z',
      '2026-10-25T07:00:00Z',
    ],
  ] as const)('%s', (_name, length, now, until) => {
    expect(pauseUntil(length, { now: at(now), offsetMin: berlin, morning: 480 })).toBe(at(until));
  });

  test('until I say so has no hour', () => {
    expect(pauseUntil('told', { now: 0, offsetMin: berlin, morning: 480 })).toBe('told');
  });
});
