import { describe, expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  dayNumber,
  dayOfNumber,
  isWithin,
  localDay,
  minuteOfDay,
  numberOfDay,
} from '#lib/model/time';

const at = (iso: string, offsetMin: number) => ({ at: Date.parse(iso), offsetMin });

describe('the local day', () => {
  test.each([
    ['an evening', '2026-03-10T21:00:00Z', 60, '2026-03-10'],
    ['a night belongs to the evening before', '2026-03-11T02:30:00Z', 60, '2026-03-10'],
    ['the day start begins the new day', '2026-03-11T04:00:00Z', 60, '2026-03-11'],
    ['half-hour zones', '2026-03-10T23:14:00Z', 345, '2026-03-10'],
    ['half-hour zones, a minute later', '2026-03-10T23:15:00Z', 345, '2026-03-11'],
    ['west of Greenwich', '2026-03-11T03:00:00Z', -480, '2026-03-10'],
    ['the night clocks go forward', '2026-03-29T01:30:00Z', 120, '2026-03-28'],
  ])('%s', (_name, iso, offsetMin, day) => {
    expect(localDay(at(iso, offsetMin), 300)).toBe(day);
  });

  test('numbers and days are the same thing', () => {
    const day = localDay(at('2028-02-29T12:00:00Z', 0), 0);
    expect(dayOfNumber(numberOfDay(day))).toBe('2028-02-29');
    expect(dayNumber({ at: -HOUR, offsetMin: 0 }, 0)).toBe(-1);
    expect(numberOfDay(dayOfNumber(20000)) * DAY).toBe(20000 * DAY);
  });
});

describe('hours of the day', () => {
  test.each([
    [{ from: 1410, to: 300 }, 1410, true],
    [{ from: 1410, to: 300 }, 299, true],
    [{ from: 1410, to: 300 }, 300, false],
    [{ from: 60, to: 120 }, 90, true],
    [{ from: 60, to: 120 }, 120, false],
    [{ from: 60, to: 60 }, 60, false],
  ])('%o at minute %i: %s', (hours, minute, inside) => {
    expect(isWithin(hours, minute)).toBe(inside);
  });

  test('the minute of the day is local, before 1970 too', () => {
    expect(minuteOfDay(at('2026-03-10T23:30:00Z', 60))).toBe(30);
    expect(minuteOfDay({ at: -60_000, offsetMin: 0 })).toBe(1439);
  });
});
