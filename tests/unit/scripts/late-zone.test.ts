import { describe, expect, test } from 'vitest';
import { lateZone } from '../../../scripts/tour/late-zone.ts';

const localMinute = (at: Date, zone: string) => {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .split(':');
  return Number(hour) * 60 + Number(minute);
};

describe('the zone in which it is late', () => {
  test('at any minute of the day it is between 00:10 and 01:09 there', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const at = new Date(Date.UTC(2026, 10, 24) + minute * 60_000);
      const local = localMinute(at, lateZone(at));
      expect(local, at.toISOString()).toBeGreaterThanOrEqual(10);
      expect(local, at.toISOString()).toBeLessThan(70);
    }
  });
});
