import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, HOUR, MINUTE, SECOND, WEEK } from '#lib/model/time';
import type { Decision } from '#lib/prompt/decision';
import { hardened } from '#lib/prompt/limits';
import { PromptLife, found } from '#tests/helpers/prompt-life.ts';

/** Ten in the morning, UTC. */
const T0 = Date.parse('2026-03-10T10:00:00Z');
const SURGE = [found('surge')];

function outcome(decision: Decision): string {
  return decision.kind === 'silent' ? decision.because : decision.kind;
}

/** Surge in one conversation, then a finding later: what is said to the second one? */
interface Second {
  readonly afterMs: number;
  readonly kind?: 'surge' | 'new' | 'sitting' | 'late';
  readonly in?: string;
  readonly limits?: Partial<(typeof DEFAULT_SETTINGS)['limits']>;
}

function second({ afterMs, kind = 'new', in: letter = 'b', limits = {} }: Second): string {
  const life = new PromptLife({ limits: { ...DEFAULT_SETTINGS.limits, ...limits } }).greeted();
  expect(life.send({ at: T0, found: SURGE }).kind).toBe('speak');
  const at = T0 + 6 * SECOND + afterMs;
  return outcome(life.send({ at, in: letter, found: [found(kind, letter)] }));
}

describe('after one prompt', () => {
  test.each<[string, Second, string]>([
    ['the same chat session hears no second one', { afterMs: 25 * MINUTE }, 'session'],
    ['less than three hours later nothing is said', { afterMs: 3 * HOUR - MINUTE }, 'gap'],
    ['three hours later another reason may speak elsewhere', { afterMs: 3 * HOUR }, 'speak'],
    ['a user gap of 90 minutes holds', { afterMs: 89 * MINUTE, limits: { gapMin: 90 } }, 'gap'],
    ['and ends', { afterMs: 90 * MINUTE, limits: { gapMin: 90 } }, 'speak'],

    ['the same conversation waits for a day', { afterMs: DAY - MINUTE, in: 'a' }, 'conversation'],
    ['and may then speak', { afterMs: DAY, in: 'a' }, 'speak'],

    [
      'the same reason waits for two days',
      { afterMs: 2 * DAY - MINUTE, kind: 'surge' },
      'reasonRecent',
    ],
    ['and may then speak', { afterMs: 2 * DAY, kind: 'surge' }, 'speak'],
  ])('%s', (_name, told, expected) => {
    expect(second(told)).toBe(expected);
  });

  test('sends without a longer break keep the session going for hours', () => {
    const life = new PromptLife().greeted();
    life.send({ at: T0, found: SURGE });
    for (let min = 20; min < 240; min += 20) life.send({ at: T0 + min * MINUTE });
    expect(outcome(life.send({ at: T0 + 240 * MINUTE, in: 'b', found: [found('new', 'b')] }))).toBe(
      'session',
    );
    expect(outcome(life.send({ at: T0 + 271 * MINUTE, in: 'b', found: [found('new', 'b')] }))).toBe(
      'speak',
    );
  });
});

describe('in a day and in a week', () => {
  const kinds = ['surge', 'new', 'sitting', 'late'] as const;
  const LOOSE = {
    perDay: 3,
    perWeek: 12,
    gapMin: 90,
    sameReasonHours: 24,
    sameThreadHours: 12,
    sameTextDays: 7,
  };

  /** A finding every two hours, each in its own conversation: how many prompts, how many days? */
  function spoken(limits: typeof LOOSE, forMs: number, start = T0): number {
    const life = new PromptLife({ limits }).greeted();
    let count = 0;
    for (let step = 0; step * 2 * HOUR < forMs; step++) {
      const letter = String.fromCharCode(97 + (step % 26));
      const decision = life.send({
        at: start + step * 2 * HOUR,
        in: letter,
        found: kinds.map((kind) => found(kind, letter)).slice(step % 4, (step % 4) + 1),
      });
      if (decision.kind === 'speak') count += 1;
    }
    return count;
  }

  test.each([
    ['two a day by default', { perDay: 2 }, 2],
    ['one if the user says one', { perDay: 1 }, 1],
    ['none if the user says none', { perDay: 0 }, 0],
    ['three at most', { perDay: 3 }, 3],
  ])('%s', (_name, change, count) => {
    expect(spoken({ ...LOOSE, ...change }, 18 * HOUR)).toBe(count);
  });

  test.each([
    ['six', 6],
    ['one', 1],
    ['none', 0],
  ])('%s a week', (_name, perWeek) => {
    expect(spoken({ ...LOOSE, perWeek }, WEEK)).toBe(perWeek);
  });

  test('a week is any seven days: it does not begin anew on Monday', () => {
    const life = new PromptLife({ limits: { ...LOOSE, perWeek: 1 } }).greeted();
    life.send({ at: T0, found: SURGE });
    const later = (ms: number) =>
      outcome(life.send({ at: T0 + ms, in: 'b', found: [found('new', 'b')] }));
    expect(later(6 * DAY)).toBe('week');
    expect(later(7 * DAY + MINUTE)).toBe('speak');
  });

  test.each([
    ['before 05:00 it is still the evening before', '2026-03-11T04:59:00Z', 'day'],
    ['at 05:00 a new day begins', '2026-03-11T05:00:00Z', 'speak'],
  ])('%s', (_name, iso, expected) => {
    const life = new PromptLife({ limits: { ...LOOSE, perDay: 1 } }).greeted();
    life.send({ at: Date.parse('2026-03-10T20:00:00Z'), found: SURGE });
    expect(outcome(life.send({ at: Date.parse(iso), in: 'b', found: [found('new', 'b')] }))).toBe(
      expected,
    );
  });

  test('the day is the one on the wall: the night the clocks change, and half-hour zones', () => {
    const life = new PromptLife({ limits: { ...LOOSE, perDay: 1 } }).greeted();
    life.offsetMin = 60;
    life.send({ at: Date.parse('2026-03-28T20:00:00Z'), found: SURGE });
    life.offsetMin = 120;
    expect(
      outcome(
        life.send({ at: Date.parse('2026-03-29T02:59:00Z'), in: 'b', found: [found('new', 'b')] }),
      ),
    ).toBe('day');
    expect(
      outcome(
        life.send({ at: Date.parse('2026-03-29T03:00:00Z'), in: 'c', found: [found('new', 'c')] }),
      ),
    ).toBe('speak');
  });
});

test('whatever is stored, the hard limits hold', () => {
  const stored = {
    perDay: 9,
    perWeek: 99,
    gapMin: 1,
    sameReasonHours: 1,
    sameThreadHours: 1,
    sameTextDays: 1,
  };
  expect(hardened(stored)).toEqual({
    perDay: 3,
    perWeek: 12,
    gapMin: 90,
    sameReasonHours: 24,
    sameThreadHours: 12,
    sameTextDays: 7,
  });
});

describe('two tabs', () => {
  test('while one card is on its way, no other sets out', () => {
    const life = new PromptLife().greeted();
    expect(life.send({ at: T0, found: SURGE, delivery: 'left' }).kind).toBe('speak');
    const more = { pending: { at: T0 } };
    const other = { in: 'b', found: [found('new', 'b')], more };
    expect(outcome(life.send({ at: T0 + SECOND, ...other }))).toBe('onItsWay');
    expect(outcome(life.send({ at: T0 + 2 * MINUTE, ...other }))).toBe('onItsWay');
  });

  test('a card that never arrived does not keep the next one away for ever', () => {
    const life = new PromptLife().greeted();
    life.send({ at: T0, found: SURGE, delivery: 'left' });
    const more = { pending: { at: T0 } };
    expect(outcome(life.send({ at: T0 + HOUR, in: 'b', found: [found('new', 'b')], more }))).toBe(
      'speak',
    );
  });

  test('a prompt shown in one tab counts in the other', () => {
    const life = new PromptLife().greeted();
    const decision = life.send({ at: T0, found: SURGE, delivery: 'left' });
    if (decision.kind !== 'speak') throw new Error('expected a prompt');
    life.send({ at: T0 + SECOND, in: 'b' });
    life.show(decision.draft, T0);
    expect(outcome(life.send({ at: T0 + 10 * SECOND, in: 'b', found: [found('new', 'b')] }))).toBe(
      'session',
    );
  });
});

describe('a missed prompt', () => {
  test('is dropped: a quiet hour later the finding is not brought up by itself', () => {
    const life = new PromptLife().greeted();
    life.send({ at: T0, found: SURGE, delivery: 'left' });
    expect(outcome(life.send({ at: T0 + HOUR }))).toBe('nothingToSay');
    expect(life.rows.prompts).toEqual([]);
  });

  test('of the night is not tried at every further send', () => {
    const life = new PromptLife({ nightHours: { from: 1410, to: 300 } }).greeted();
    const night = Date.parse('2026-03-10T23:40:00Z');
    for (const min of [0, 5]) life.send({ at: night + min * MINUTE });
    expect(life.send({ at: night + 10 * MINUTE, delivery: 'left' }).kind).toBe('speak');
    expect(outcome(life.send({ at: night + 15 * MINUTE }))).toBe('missed');
  });
});

describe('a clock that was wrong', () => {
  test('a prompt recorded two years ahead does not silence the next two years', () => {
    const life = new PromptLife().greeted();
    life.send({ at: T0 + 730 * DAY, found: SURGE });
    expect(outcome(life.send({ at: T0, in: 'b', found: [found('new', 'b')] }))).toBe('speak');
  });

  test('set back by an hour, the limits still hold', () => {
    const life = new PromptLife().greeted();
    life.send({ at: T0, found: SURGE });
    expect(outcome(life.send({ at: T0 - HOUR, in: 'b', found: [found('new', 'b')] }))).not.toBe(
      'speak',
    );
  });
});
