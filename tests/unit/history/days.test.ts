import { describe, expect, test } from 'vitest';
import { barsOf } from '#lib/history/bars';
import { daysOf, everyDay, tally } from '#lib/history/days';
import { findingOf } from '#lib/history/finding';
import { daysIn, spanAround } from '#lib/history/range';
import { isAbove, median, usualBand } from '#lib/history/usual';
import { HourCount } from '#lib/model/send';
import { LocalDay } from '#lib/model/units';
import { DAY, HOUR, dayOfNumber, numberOfDay } from '#lib/model/time';

const day = (text: string) => LocalDay.parse(text);
const A = 'aaaaaaaaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbbbbbbbb';
const hour = (on: string, n: number, thread = A) =>
  HourCount.parse({ day: on, thread, hour: 21, n });
const run = (counts: readonly number[], from = '2026-11-01') =>
  daysOf(
    counts.flatMap((n, index) =>
      n > 0 ? [hour(dayOfNumber(numberOfDay(day(from)) + index), n)] : [],
    ),
    { from: day(from), to: dayOfNumber(numberOfDay(day(from)) + counts.length) },
  );
const at = (text: string) => Date.parse(text);
const none = { checkIns: new Map(), prompts: new Map() };

describe('days', () => {
  test('hours of one day add up, and quiet days are there with 0', () => {
    const days = { from: day('2026-11-01'), to: day('2026-11-04') };
    const hours = [hour('2026-11-01', 3), hour('2026-11-01', 4, B), hour('2026-11-03', 2, '-')];
    expect(daysOf(hours, days)).toEqual([
      { day: '2026-11-01', n: 7, top: 4, topThread: B },
      { day: '2026-11-02', n: 0, top: 0 },
      { day: '2026-11-03', n: 2, top: 0 },
    ]);
  });

  test('an empty or a backward span holds no day', () => {
    expect(everyDay({ from: day('2026-11-01'), to: day('2026-11-01') })).toEqual([]);
    expect(everyDay({ from: day('2026-11-02'), to: day('2026-11-01') })).toEqual([]);
  });

  test.each([
    ['a quarter to five belongs to the evening before', '2026-11-10T04:45:00Z', 0, '2026-11-09'],
    ['five o’clock begins the day', '2026-11-10T05:00:00Z', 0, '2026-11-10'],
    ['the zone of the moment counts', '2026-11-10T23:30:00Z', 540, '2026-11-11'],
    ['also far in the west', '2026-11-10T12:00:00Z', -600, '2026-11-09'],
  ])('%s', (_name, when, offset, expected) => {
    const byDay = tally([{ at: at(when) }], { dayStart: 300, offsetMin: () => offset });
    expect([...byDay]).toEqual([[expected, 1]]);
  });

  test('the night the clocks go back has one day and no gap', () => {
    const back = at('2026-10-25T01:00:00Z'); // Berlin: from +120 to +60
    const offsetMin = (when: number) => (when < back ? 120 : 60);
    const rows = Array.from({ length: 25 }, (_, index) => ({
      at: at('2026-10-24T03:00:00Z') + index * HOUR,
    }));
    const byDay = tally(rows, { dayStart: 300, offsetMin });
    expect(byDay.get(day('2026-10-24'))).toBe(25);
  });
});

describe('ranges', () => {
  const now = { at: at('2026-11-24T02:00:00Z'), offsetMin: 60 };
  test.each([
    [
      'a week ends with today, and before five today is yesterday',
      'week',
      '2026-11-17',
      '2026-11-24',
    ],
    ['everything begins with the first day', 'all', '2026-02-03', '2026-11-24'],
  ] as const)('%s', (_name, range, from, to) => {
    const days = daysIn(range, now, { dayStart: 300, first: day('2026-02-03') });
    expect(days).toEqual({ from, to });
  });

  test('everything is one day when there is nothing', () => {
    const days = daysIn('all', now, { dayStart: 300 });
    expect(everyDay(days)).toEqual(['2026-11-23']);
  });

  test('the instants around a day hold it in every zone', () => {
    const span = spanAround({ from: day('2026-11-10'), to: day('2026-11-11') }, 300);
    expect(span.from).toBeLessThanOrEqual(at('2026-11-10T05:00:00Z') - 14 * HOUR);
    expect(span.to).toBeGreaterThanOrEqual(at('2026-11-11T05:00:00Z') + 12 * HOUR);
    expect(span.to - span.from).toBeLessThan(3 * DAY);
  });
});

describe('the usual', () => {
  test('four active days are too few, five are enough', () => {
    expect(usualBand(run([9, 0, 8, 7, 9]))).toBeUndefined();
    expect(usualBand(run([9, 0, 8, 7, 9, 8]))?.days).toBe(5);
  });

  test('three very full days do not become the usual', () => {
    const calm = [9, 12, 7, 14, 11, 6, 10, 13, 8, 12, 9, 15, 11];
    const before = usualBand(run(calm));
    const after = usualBand(run([...calm, 34, 48, 41]));
    expect(after?.middle).toBeLessThan((before?.middle ?? 0) * 1.2);
    expect(isAbove(34, after)).toBe(true);
    expect(isAbove(15, after)).toBe(false);
  });

  test('doubling every day doubles the middle', () => {
    const days = [4, 9, 6, 12, 8, 5];
    const once = usualBand(run(days))?.middle ?? NaN;
    const twice = usualBand(run(days.map((n) => 2 * n)))?.middle ?? NaN;
    expect(twice).toBeCloseTo(2 * once, 0);
  });

  test('the median of nothing is a mistake', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the finding', () => {
  const calm = [9, 12, 7, 14, 11, 6, 10];
  test.each([
    ['no sends', [0, 0, 0], { kind: 'nothing' }],
    ['one day', [0, 3, 0], { kind: 'early', days: 1, sends: 3 }],
    ['days like the others', calm, { kind: 'within', days: 7 }],
    ['two fuller days', [...calm, 40, 45], { kind: 'fuller', days: 2, isOneConversation: true }],
  ])('%s', (_name, counts, finding) => {
    const days = run(counts);
    expect(findingOf(days, usualBand(days))).toEqual(finding);
  });

  test('fuller days over two conversations are not one conversation', () => {
    const from = day('2026-11-01');
    const hours = [
      ...calm.map((n, index) => hour(dayOfNumber(numberOfDay(from) + index), n)),
      hour('2026-11-08', 30),
      hour('2026-11-08', 25, B),
    ];
    const days = daysOf(hours, { from, to: day('2026-11-09') });
    expect(findingOf(days, usualBand(days))).toMatchObject({
      kind: 'fuller',
      isOneConversation: false,
    });
  });
});

describe('bars', () => {
  test('up to a hundred days have a bar each, with their marks', () => {
    const marks = {
      checkIns: new Map([[day('2026-11-02'), 2]]),
      prompts: new Map([[day('2026-11-03'), 1]]),
    };
    const bars = barsOf(run([1, 2, 3]), undefined, marks);
    expect(bars.map(({ value, checkIns, prompts }) => [value, checkIns, prompts])).toEqual([
      [1, 0, 0],
      [2, 2, 0],
      [3, 0, 1],
    ]);
  });

  test('days before the first record are marked, not counted as quiet', () => {
    const bars = barsOf(run([0, 0, 3]), undefined, { ...none, first: day('2026-11-02') });
    expect(bars.map((bar) => bar.isBefore)).toEqual([true, false, false]);
  });

  test('a longer range has weeks that end with the last day and mean over active days', () => {
    const counts = [...Array<number>(95).fill(0), 4, 0, 0, 0, 0, 0, 8];
    const bars = barsOf(run(counts, '2026-01-01'), undefined, none);
    expect(bars).toHaveLength(Math.ceil(102 / 7));
    expect(bars.at(-1)).toMatchObject({ days: 7, value: 6 });
    expect(bars[0]).toMatchObject({ from: '2026-01-01', days: 102 % 7 });
  });
});
