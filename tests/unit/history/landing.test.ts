import { describe, expect, test } from 'vitest';
import { Send } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { hourOf } from '#lib/pipeline/hour-of';

/** Where a send lands: the local day and hour its count stands under. */
function landing(iso: string, offsetMin: number, dayStart: number) {
  const at = Date.parse(iso);
  const send = Send.parse({ eventId: 'event-0001', at, offsetMin, site: 'tinder' });
  const { day, hour } = hourOf(send, { ...DEFAULT_SETTINGS, dayStart });
  return `${day} ${hour}`;
}

const FIVE = 300;

describe('the day a send lands on', () => {
  test.each([
    ['midnight, when the day begins at five', '2026-11-24T00:00:00Z', 0, FIVE, '2026-11-23 0'],
    ['midnight, when the day begins with it', '2026-11-24T00:00:00Z', 0, 0, '2026-11-24 0'],
    ['a minute before midnight', '2026-11-23T23:59:00Z', 0, 0, '2026-11-23 23'],
    ['a minute before the day start', '2026-11-24T04:59:59Z', 0, FIVE, '2026-11-23 4'],
    ['the day start itself', '2026-11-24T05:00:00Z', 0, FIVE, '2026-11-24 5'],
    ['a day start at half past three', '2026-11-24T03:29:00Z', 0, 210, '2026-11-23 3'],
    ['a day that begins at noon', '2026-11-24T11:59:00Z', 0, 720, '2026-11-23 11'],
    ['New Year’s night', '2027-01-01T01:00:00Z', 60, FIVE, '2026-12-31 2'],
    ['a leap day’s night', '2028-03-01T02:00:00Z', 0, FIVE, '2028-02-29 2'],
    ['Berlin before the clocks go forward', '2026-03-29T00:59:00Z', 60, FIVE, '2026-03-28 1'],
    ['Berlin after the clocks went forward', '2026-03-29T01:00:00Z', 120, FIVE, '2026-03-28 3'],
    ['the short morning after it', '2026-03-29T03:00:00Z', 120, FIVE, '2026-03-29 5'],
    ['Berlin, two o’clock the first time', '2026-10-25T00:30:00Z', 120, FIVE, '2026-10-24 2'],
    ['Berlin, two o’clock the second time', '2026-10-25T01:30:00Z', 60, FIVE, '2026-10-24 2'],
    ['Lord Howe, half an hour of summer', '2026-10-03T18:00:00Z', 660, FIVE, '2026-10-04 5'],
    ['from Berlin to New York, an evening', '2026-11-24T23:30:00Z', -300, FIVE, '2026-11-24 18'],
    ['the same instant, had one stayed', '2026-11-24T23:30:00Z', 60, FIVE, '2026-11-24 0'],
    ['eastward over the date line', '2026-11-24T10:30:00Z', -600, FIVE, '2026-11-23 0'],
    ['westward over the date line', '2026-11-24T10:30:00Z', 840, FIVE, '2026-11-24 0'],
    ['Kathmandu, a quarter of an hour', '2026-11-23T18:15:00Z', 345, 0, '2026-11-24 0'],
  ])('%s', (_name, ...[iso, offsetMin, dayStart, expected]) => {
    expect(landing(iso, offsetMin, dayStart)).toBe(expected);
  });

  test('a send keeps the day it was sent on, wherever the person is later', () => {
    const sent = landing('2026-11-24T02:00:00Z', 540, FIVE);
    expect(sent).toBe('2026-11-24 11');
  });
});
