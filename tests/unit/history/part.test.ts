import { describe, expect, test } from 'vitest';
import { expiryOf } from '#lib/history/expiry';
import { partOf } from '#lib/history/part';
import { CheckIn } from '#lib/model/check-in';
import { Conversation } from '#lib/model/conversation';
import { SiteId, ThreadId } from '#lib/model/ids';
import { HourCount, Send } from '#lib/model/send';
import { DAY } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';

const thread = ThreadId.parse('a'.repeat(22));
const clock = { dayStart: 300, offsetMin: () => 60, threads: new Set([thread]) };
const at = (text: string) => Date.parse(text);
const send = (text: string, offsetMin = 60, site = 'tinder') =>
  Send.parse({ eventId: 'event-one', at: at(text), offsetMin, site, thread });
const conversation = (first: string, last: string) =>
  Conversation.parse({
    thread,
    site: 'tinder',
    weak: false,
    noticed: true,
    firstAt: at(first),
    lastAt: at(last),
  });

describe('some days', () => {
  const part = partOf(
    { kind: 'days', from: LocalDay.parse('2026-11-10'), to: LocalDay.parse('2026-11-12') },
    clock,
  );

  test.each([
    ['the first minute of the first day', '2026-11-10T04:00:00Z', 60, true],
    ['the minute before it', '2026-11-10T03:59:00Z', 60, false],
    ['the night after the last day', '2026-11-12T03:59:00Z', 60, true],
    ['the next day', '2026-11-12T04:00:00Z', 60, false],
    ['where the clock showed another day', '2026-11-10T03:59:00Z', 120, true],
  ] as const)('%s', (_name, when, offset, isIn) => {
    expect(part.sends(send(when, offset))).toBe(isIn);
  });

  test('an hour goes by the day it is stored under', () => {
    const hour = (day: string) => HourCount.parse({ day, thread, hour: 3, n: 2 });
    expect(part.hours(hour('2026-11-11'))).toBe(true);
    expect(part.hours(hour('2026-11-12'))).toBe(false);
  });

  test.each([
    ['that lived in these days alone', '2026-11-10T12:00:00Z', '2026-11-11T12:00:00Z', true],
    ['that began before', '2026-11-09T12:00:00Z', '2026-11-11T12:00:00Z', false],
    ['that went on', '2026-11-10T12:00:00Z', '2026-11-13T12:00:00Z', false],
  ])('a conversation %s', (_name, first, last, isIn) => {
    expect(part.conversations(conversation(first, last))).toBe(isIn);
  });
});

describe('one site', () => {
  const part = partOf({ kind: 'site', site: SiteId.parse('tinder') }, clock);

  test('its sends, its hours and its conversations belong to it', () => {
    const hour = HourCount.parse({ day: '2026-11-11', thread, hour: 3, n: 2 });
    expect(part.sends(send('2026-11-10T12:00:00Z'))).toBe(true);
    expect(part.hours(hour)).toBe(true);
    expect(part.conversations(conversation('2026-11-09T12:00:00Z', '2026-11-11T12:00:00Z'))).toBe(
      true,
    );
  });

  test('another site’s do not, nor hours without a conversation, nor check-ins', () => {
    const hour = HourCount.parse({ day: '2026-11-11', thread: '-', hour: 3, n: 2 });
    const checkIn = CheckIn.parse({ id: 'check-in-1', at: 1, words: [], source: 'popup', thread });
    expect(part.sends(send('2026-11-10T12:00:00Z', 60, 'bumble'))).toBe(false);
    expect(part.hours(hour)).toBe(false);
    expect(part.checkIns(checkIn)).toBe(false);
  });
});

describe('what is older than it may be', () => {
  const now = at('2026-11-24T12:00:00Z');
  const expiry = (kept: Parameters<typeof expiryOf>[0]) => expiryOf(kept, now, () => 60);

  test('exact sends go first, their hours stay', () => {
    const kept = { keepSendsDays: 30, keepAllDays: 365, dayStart: 300 };
    const part = partOf(expiry(kept), clock);
    const old = send('2026-10-20T12:00:00Z');
    expect(part.sends(old)).toBe(true);
    expect(part.hours(HourCount.parse({ day: '2026-10-20', thread, hour: 13, n: 1 }))).toBe(false);
    expect(part.sends({ ...old, at: now - 30 * DAY })).toBe(false);
  });

  test('everything goes after the longer time, whichever is set for sends', () => {
    const part = partOf(expiry({ keepAllDays: 7, dayStart: 300 }), clock);
    const old = conversation('2026-11-01T12:00:00Z', '2026-11-10T12:00:00Z');
    expect(part.conversations(old)).toBe(true);
    expect(part.sends(send('2026-11-10T12:00:00Z'))).toBe(true);
  });

  test('a conversation that is left out is remembered, so that it stays left out', () => {
    const part = partOf(expiry({ keepAllDays: 7, dayStart: 300 }), clock);
    const old = conversation('2026-10-01T12:00:00Z', '2026-10-02T12:00:00Z');
    expect(part.conversations({ ...old, noticed: false })).toBe(false);
    expect(part.conversations({ ...old, noticed: false, name: 'Lake' })).toBe(true);
  });

  test('without a limit nothing is too old', () => {
    const part = partOf(expiry({ dayStart: 300 }), clock);
    expect(part.sends({ ...send('2026-11-10T12:00:00Z'), at: 0 })).toBe(false);
    expect(part.hours(HourCount.parse({ day: '1970-01-01', thread, hour: 1, n: 1 }))).toBe(false);
  });
});
