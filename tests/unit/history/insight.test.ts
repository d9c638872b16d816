import { describe, expect, test } from 'vitest';
import { daysOf } from '#lib/history/days';
import { insightOf } from '#lib/history/insight';
import { usualBand } from '#lib/history/usual';
import { CHECK_IN_WORDS, CheckIn, type CheckInWord } from '#lib/model/check-in';
import { HourCount } from '#lib/model/send';
import { DAY, HOUR, dayOfNumber } from '#lib/model/time';

const START = 20_000;
const clock = { dayStart: 300, offsetMin: () => 0 };
const from = dayOfNumber(START);

/** So many sends and the words of one check-in, day by day. */
function lived(days: readonly (readonly [number, readonly CheckInWord[] | undefined])[]) {
  const hours = days.flatMap(([n], index) =>
    n > 0 ? [HourCount.parse({ day: dayOfNumber(START + index), thread: '-', hour: 20, n })] : [],
  );
  const counts = daysOf(hours, { from, to: dayOfNumber(START + days.length) });
  const checkIns = days.flatMap(([, words], index) =>
    words
      ? [
          CheckIn.parse({
            id: `check-in-${index}`,
            at: (START + index) * DAY + 20 * HOUR,
            words,
            source: 'popup',
          }),
        ]
      : [],
  );
  return insightOf({
    checkIns,
    days: counts,
    band: usualBand(counts),
    words: CHECK_IN_WORDS,
    clock,
  });
}
const times = <T>(n: number, of: T): T[] => Array.from({ length: n }, () => of);
const quick = (words: readonly CheckInWord[]) => [30, words] as const;
const slow = (words: readonly CheckInWord[]) => [5, words] as const;

describe('words on quick and on unhurried days', () => {
  test.each([
    ['eight on each side are enough', 8, 8, 'shares'],
    ['seven quick ones are too few', 7, 9, 'tooFew'],
    ['seven unhurried ones are too few', 9, 7, 'tooFew'],
  ] as const)('%s', (_name, quickly, slowly, kind) => {
    // A day without a check-in on the lighter side keeps the middle between the two paces.
    const balance = times(12 - quickly, [30, undefined] as const);
    const other = times(12 - slowly, [5, undefined] as const);
    const days = [...times(quickly, quick(['urgent'])), ...times(slowly, slow(['calm']))];
    const found = lived([...days, ...balance, ...other]);
    expect(found).toMatchObject({ kind, quick: quickly, unhurried: slowly });
  });

  test('the cut is the middle of the person’s own days, and the counts are theirs', () => {
    const found = lived([
      ...times(10, quick(['urgent', 'intense'])),
      ...times(8, slow(['calm'])),
      ...times(2, slow(['urgent'])),
    ]);
    if (found.kind !== 'shares') throw new Error('not enough');
    expect(found.cut).toBeGreaterThan(5);
    expect(found.cut).toBeLessThan(30);
    expect(found.words.map(({ word }) => word)).toEqual(['calm', 'urgent', 'intense']);
    const urgent = found.words.find(({ word }) => word === 'urgent');
    expect(urgent).toMatchObject({ quick: { k: 10, n: 10 }, unhurried: { k: 2, n: 10 } });
    expect(urgent?.leans).toBe('quick');
    expect(found.words.find(({ word }) => word === 'calm')?.leans).toBe('unhurried');
  });

  test('a difference that chance brings easily leans nowhere', () => {
    const found = lived([
      ...times(5, quick(['urgent'])),
      ...times(5, quick(['calm'])),
      ...times(3, slow(['urgent'])),
      ...times(7, slow(['calm'])),
    ]);
    if (found.kind !== 'shares') throw new Error('not enough');
    expect(found.words.filter(({ leans }) => leans)).toEqual([]);
  });

  test('a check-in after midnight belongs to the evening before', () => {
    const quiet = times(8, slow(['calm']));
    const full = times(8, quick(['calm']));
    const days = [...full, ...quiet];
    const late = CheckIn.parse({
      id: 'check-in-late',
      at: (START + 8) * DAY + 2 * HOUR, // the night that follows the last quick day
      words: ['urgent'],
      source: 'popup',
    });
    const hours = days.map(([n], index) =>
      HourCount.parse({ day: dayOfNumber(START + index), thread: '-', hour: 20, n }),
    );
    const counts = daysOf(hours, { from, to: dayOfNumber(START + days.length) });
    const others = days.map((_, index) =>
      CheckIn.parse({
        id: `check-in-${index}`,
        at: (START + index) * DAY + 20 * HOUR,
        words: ['calm'],
        source: 'popup',
      }),
    );
    const found = insightOf({
      checkIns: [...others, late],
      days: counts,
      band: usualBand(counts),
      words: CHECK_IN_WORDS,
      clock,
    });
    expect(found).toMatchObject({ quick: 9, unhurried: 8 });
  });
});
