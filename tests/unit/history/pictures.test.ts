import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf } from '#lib/history/buckets';
import { daysOf, everyDay, toldByDay } from '#lib/history/days';
import { exampleOf } from '#lib/history/example';
import { beginningOf, growthFinding, middleOf, newestBeginnings } from '#lib/history/growth';
import { heatFinding, heatOf, hoursFrom, weekdayOf } from '#lib/history/heat';
import { steadyFinding, steadyWeeks } from '#lib/history/steadiness';
import { usualBand } from '#lib/history/usual';
import { wordRows, wordsFinding } from '#lib/history/words-over-time';
import { CheckIn } from '#lib/model/check-in';
import { Conversation } from '#lib/model/conversation';
import { ThreadId } from '#lib/model/ids';
import { PromptRecord } from '#lib/model/prompt';
import { Reflection } from '#lib/model/reflection';
import { HourCount } from '#lib/model/send';
import { DAY, HOUR, dayOfNumber, numberOfDay } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';

const day = (text: string) => LocalDay.parse(text);
const thread = ThreadId.parse('a'.repeat(22));
const other = ThreadId.parse('b'.repeat(22));
const hour = (on: string, at: number, n: number, of: string = thread) =>
  HourCount.parse({ day: on, thread: of, hour: at, n });
const utc = { dayStart: 300, offsetMin: () => 0 };

describe('weekday and hour', () => {
  test.each([
    ['2026-11-23', 0],
    ['2026-11-24', 1],
    ['2026-11-29', 6],
    ['1970-01-01', 3],
  ])('%s is weekday %i, Monday being 0', (on, weekday) => {
    expect(weekdayOf(day(on))).toBe(weekday);
  });

  test('no send is lost on the way into the picture', () => {
    const rows = fc.array(
      fc.record({ on: fc.integer({ min: 0, max: 30_000 }), at: fc.integer({ min: 0, max: 23 }) }),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const heat = heatOf(all.map(({ on, at }) => hour(dayOfNumber(on), at, 2)));
        expect(heat.flat().reduce((sum, n) => sum + n, 0)).toBe(2 * all.length);
      }),
    );
  });

  test('the hours stand in the order a day lives them', () => {
    expect(hoursFrom(300).slice(0, 2)).toEqual([5, 6]);
    expect(hoursFrom(330).at(-1)).toBe(4);
    expect(new Set(hoursFrom(330)).size).toBe(24);
  });

  test.each([
    ['nothing', [], { kind: 'nothing' }],
    [
      'half is not mostly',
      [hour('2026-11-23', 20, 5), hour('2026-11-24', 9, 5)],
      { kind: 'spread' },
    ],
    [
      'few sends name no weekday',
      [hour('2026-11-23', 20, 9)],
      { kind: 'mostly', part: 'evenings' },
    ],
    [
      'a full weekday is named',
      [hour('2026-11-23', 20, 20), hour('2026-11-24', 20, 10)],
      { kind: 'mostlyOn', part: 'evenings', weekday: 0 },
    ],
  ] as const)('%s', (_name, hours, finding) => {
    expect(heatFinding(hours)).toEqual(finding);
  });
});

describe('the growth of a beginning', () => {
  const from = day('2026-11-01');
  const begun = (counts: readonly number[], of: ThreadId = thread) =>
    beginningOf(
      { thread: of, firstDay: from },
      counts.map((n, index) => hour(dayOfNumber(numberOfDay(from) + index), 20, n, of)),
      dayOfNumber(numberOfDay(from) + counts.length - 1),
    );

  test('adds up, day by day, only its own sends, up to today', () => {
    const rows = [
      hour('2026-11-01', 20, 3),
      hour('2026-11-01', 21, 9, other),
      hour('2026-11-03', 8, 4),
    ];
    const { sums } = beginningOf({ thread, firstDay: from }, rows, day('2026-11-04'));
    expect(sums).toEqual([3, 3, 7, 7]);
  });

  test('never goes beyond a fortnight, and never falls', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 40 }),
        (counts) => {
          const { sums } = begun(counts);
          expect(sums).toHaveLength(Math.min(14, counts.length));
          expect([...sums].sort((a, b) => a - b)).toEqual(sums);
        },
      ),
    );
  });

  test.each([
    ['two others are too few', [30, 30], [2, 2], 'alone'],
    ['half as many again is faster', [10, 6], [5, 5, 5], 'faster'],
    ['a little more is like them', [5, 2], [5, 5, 5], 'like'],
    ['two thirds and less is slower', [1, 2], [5, 5, 5], 'slower'],
  ] as const)('%s', (_name, counts, others, kind) => {
    const found = growthFinding(
      begun(counts),
      others.map((n) => begun([n, 0.5 * n].map(Math.ceil), other)),
    );
    expect(found.kind).toBe(kind);
  });

  test('is compared on the last day both have lived', () => {
    const others = [1, 2, 3].map((n) => begun([n, n], other));
    expect(growthFinding(begun([9, 9, 9]), others)).toMatchObject({ day: 2, sends: 18, middle: 4 });
    expect(middleOf(others)[2]).toBeUndefined();
  });

  test('that is no longer kept is left out, and so is what is not noticed', () => {
    const at = (text: string) => Date.parse(`${text}T20:00:00Z`);
    const rows = [
      { thread, firstAt: at('2026-10-01'), noticed: true },
      { thread: other, firstAt: at('2026-11-02'), noticed: true },
      { thread, firstAt: at('2026-11-03'), noticed: false },
    ];
    expect(newestBeginnings(rows, from, utc)).toEqual([{ thread: other, firstDay: '2026-11-02' }]);
    expect(newestBeginnings(rows, undefined, utc)).toEqual([]);
  });
});

describe('stretches of a range', () => {
  test.each([
    ['a week has its days', 7, 'day', 7],
    ['thirty days have weeks', 30, 'week', 5],
    ['a year has months', 365, 'month', 13],
    ['ten years have years', 3650, 'year', 11],
  ] as const)('%s', (_name, length, stretch, count) => {
    const to = numberOfDay(day('2026-11-25'));
    const found = bucketsOf({ from: dayOfNumber(to - length), to: dayOfNumber(to) });
    expect(found.stretch).toBe(stretch);
    expect(found.all).toHaveLength(count);
  });

  test('of weeks end with the last day of the range', () => {
    const found = bucketsOf({ from: day('2026-10-26'), to: day('2026-11-25') });
    expect(found.all.at(-1)).toEqual({ from: '2026-11-18', to: '2026-11-25' });
    expect(found.all[0]).toEqual({ from: '2026-10-26', to: '2026-10-28' });
  });

  test('hold every day of the range exactly once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 1500 }),
        (at, length) => {
          const days = { from: dayOfNumber(at), to: dayOfNumber(at + length) };
          const { all, indexOf } = bucketsOf(days);
          for (const [index, stretch] of all.entries())
            for (const one of everyDay(stretch)) expect(indexOf(one)).toBe(index);
          expect(all.reduce((sum, one) => sum + everyDay(one).length, 0)).toBe(length);
          expect(indexOf(days.to)).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('words over time', () => {
  const checkIn = (index: number, on: string, words: readonly string[]) =>
    CheckIn.parse({ id: `check-in-${index}`, at: Date.parse(on), words, source: 'popup' });
  const buckets = bucketsOf({ from: day('2026-11-20'), to: day('2026-11-25') });

  test('stand in the user’s own order, by the local day of each check-in', () => {
    const rows = wordRows(
      [
        checkIn(1, '2026-11-21T20:00:00Z', ['calm', 'urgent']),
        checkIn(2, '2026-11-22T03:00:00Z', ['calm']), // still the night of the 21st
        checkIn(3, '2026-11-24T20:00:00Z', ['urgent']),
      ],
      ['urgent', 'stable', 'calm'],
      { buckets, clock: utc },
    );
    expect(rows).toEqual([
      { word: 'urgent', counts: [0, 1, 0, 0, 1], all: 2 },
      { word: 'calm', counts: [0, 2, 0, 0, 0], all: 2 },
    ]);
  });

  test.each([
    ['none', [], { kind: 'nothing' }],
    ['four are few', [4], { kind: 'few', checkIns: 4 }],
    ['one ahead', [5, 3], { kind: 'most', words: ['calm'] }],
    ['two level', [5, 5], { kind: 'most', words: ['calm', 'urgent'] }],
    ['three level', [5, 5, 5], { kind: 'mixed' }],
  ])('%s', (_name, counts, finding) => {
    const words = ['calm', 'urgent', 'stable'] as const;
    const all = counts.flatMap((n, index) =>
      Array.from({ length: n }, (_, at) =>
        checkIn(10 * index + at, '2026-11-21T20:00:00Z', [words[index] ?? 'calm']),
      ),
    );
    expect(wordsFinding(all, wordRows(all, words, { buckets, clock: utc }))).toEqual(finding);
  });
});

describe('steadiness', () => {
  const weeks = (active: readonly number[]) => {
    const counts = active.flatMap((n) => Array.from({ length: 7 }, (_, at) => (at < n ? 8 : 0)));
    const hours = counts.flatMap((n, index) =>
      n ? [hour(dayOfNumber(20_000 + index), 20, n)] : [],
    );
    const days = daysOf(hours, {
      from: dayOfNumber(20_000),
      to: dayOfNumber(20_000 + counts.length),
    });
    return steadyWeeks(days, usualBand(days));
  };

  test.each([
    ['three weeks are early', [3, 3, 3], { kind: 'early', weeks: 3 }],
    ['weeks within a day of each other are alike', [4, 5, 4, 5, 4], { kind: 'alike', days: 4 }],
    ['weeks two days apart are not', [3, 5, 3, 5, 3, 5], { kind: 'varied', fewest: 3, most: 5 }],
    ['one odd week does not change that', [4, 4, 7, 4, 4], { kind: 'alike', days: 4 }],
    ['weeks that differ are said to', [1, 7, 2, 6], { kind: 'varied', fewest: 1, most: 7 }],
    ['weeks before the first are unknown', [0, 0, 4, 4, 4, 4], { kind: 'alike', days: 4 }],
    ['an empty week in between counts', [4, 0, 4, 0, 4, 4], { kind: 'varied', fewest: 0, most: 4 }],
  ])('%s', (_name, active, finding) => {
    expect(steadyFinding(weeks(active))).toEqual(finding);
  });

  test('a full day is marked', () => {
    const counts = [8, 9, 7, 8, 9, 8, 40];
    const hours = counts.map((n, index) => hour(dayOfNumber(20_000 + index), 20, n));
    const days = daysOf(hours, { from: dayOfNumber(20_000), to: dayOfNumber(20_007) });
    expect(steadyWeeks(days, usualBand(days))[0]?.days.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 6 }, () => 'usual'),
      'above',
    ]);
  });
});

describe('sends on the phone', () => {
  test('count as the user said, on the day they were, and are marked', () => {
    const phone = { from: Date.parse('2026-11-21T02:00:00Z'), minutes: 30, sends: 12 };
    const told = toldByDay([{ phone }, {}, { phone: { ...phone, sends: 3 } }], utc);
    const days = daysOf(
      [hour('2026-11-20', 21, 5)],
      { from: day('2026-11-20'), to: day('2026-11-22') },
      told,
    );
    expect(days).toMatchObject([{ n: 20, told: 15 }, { n: 0 }]);
    expect(days[1]).not.toHaveProperty('told');
  });
});

describe('the example', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const example = exampleOf(now, utc);

  test('is the same every time', () => {
    expect(exampleOf(now, utc)).toEqual(example);
  });

  test('has only rows that could have been lived', () => {
    for (const row of example.hours) HourCount.parse(row);
    for (const row of example.conversations) Conversation.parse(row);
    for (const row of example.checkIns) CheckIn.parse(row);
    for (const row of example.prompts) PromptRecord.parse(row);
    for (const row of example.reflections) Reflection.parse(row);
    const instants = [...example.checkIns, ...example.prompts, ...example.reflections];
    expect(instants.every(({ at }) => at <= now && at > now - 90 * DAY + HOUR)).toBe(true);
  });

  test('has enough in it for every picture', () => {
    expect(heatFinding(example.hours).kind).not.toBe('nothing');
    expect(example.hours[0]?.day).toBe(example.first);
    expect(example.checkIns.length).toBeGreaterThan(20);
    expect(newestBeginnings(example.conversations, example.first, utc).length).toBeGreaterThan(3);
  });
});
