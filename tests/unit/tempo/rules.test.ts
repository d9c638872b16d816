import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#lib/model/time';
import { DEFAULT_OPTIONS } from '#lib/tempo/options';
import { live, MONDAY, run, thread } from './life';

const often = (name: string, days: number, perDay: number, hour = 12) =>
  Array.from({ length: days }, (_, day) =>
    run(name, [MONDAY + day, hour], perDay, { everyMs: 20 * MINUTE }),
  ).flat();

describe('on the first day', () => {
  test('the twentieth send in one conversation is a surge, with its numbers', () => {
    const { spoken } = live(run('a', [MONDAY, 10], 20, { everyMs: 16 * MINUTE }));
    expect(spoken).toHaveLength(1);
    expect(spoken[0]?.index).toBe(19);
    expect(spoken[0]?.findings).toEqual([
      {
        kind: 'surge',
        observed: 20,
        usual: expect.closeTo(3.4817, 4),
        ratio: expect.closeTo(5.744, 3),
        window: 'today-this-conversation',
        thread: thread('a'),
      },
    ]);
  });

  test('nineteen are none', () => {
    expect(live(run('a', [MONDAY, 10], 19)).spoken).toEqual([]);
  });

  test('ten sends a day are a new conversation taking off on the third', () => {
    const events = [0, 1, 2].flatMap((day) =>
      run('a', [MONDAY + day, 10], 10, { everyMs: 16 * MINUTE }),
    );
    const { spoken } = live(events);
    expect(spoken.map(({ index }) => index)).toEqual([29]);
    expect(spoken[0]?.findings.map(({ kind, observed }) => [kind, observed])).toEqual([
      ['new', 30],
    ]);
  });

  test('a sitting over many conversations speaks after a hundred minutes, not after seventy-five', () => {
    // The prior bar: exp(2.75 + 2.2 × 0.85) - 1 = 100.5 minutes.
    const events = Array.from({ length: 27 }, (_, i) => ({
      at: MONDAY * 24 * HOUR + 14 * HOUR + i * 4 * MINUTE,
      offsetMin: 0,
      thread: thread(`t${i % 9}`),
    }));
    const { spoken } = live(events);
    expect(spoken.map(({ index }) => index)).toEqual([26]); // minute 104
    expect(spoken[0]?.findings).toEqual([
      {
        kind: 'sitting',
        observed: 104,
        usual: expect.closeTo(14.6426, 4),
        ratio: expect.closeTo(104 / 14.6426, 3),
        window: 'this-sitting',
      },
    ]);
  });

  test('fifteen sends after midnight are late once half an hour has passed', () => {
    const events = Array.from({ length: 16 }, (_, i) => ({
      at: (MONDAY + 1) * 24 * HOUR + i * 2.1 * MINUTE,
      offsetMin: 0,
      thread: thread(`t${i % 9}`),
    }));
    const { spoken } = live(events);
    expect(spoken.map(({ index }) => index)).toEqual([15]); // the fifteenth came after 29.4 minutes
    expect(
      spoken[0]?.findings.map(({ kind, observed, window }) => [kind, observed, window]),
    ).toEqual([['late', 16, 'tonight']]);
  });

  test('sends of no known conversation count for the night and the sitting, and for nothing else', () => {
    const nameless = run('a', [MONDAY, 1], 40).map(({ at, offsetMin }) => ({ at, offsetMin }));
    const { state, spoken } = live(nameless);
    expect(spoken[0]?.findings.map(({ kind }) => kind)).toEqual(['late']);
    expect(state.threads).toEqual([]);
    expect(state.today?.top).toBe(0);
  });
});

describe('after weeks', () => {
  test('a habit of forty a day is left in peace', () => {
    const { spoken } = live(often('a', 60, 40, 8));
    expect(spoken.filter(({ index }) => index > 40 * 21)).toEqual([]);
  });

  test("a quiet conversation's own usual speaks where a busy one hides it", () => {
    const days = Array.from({ length: 30 }, (_, day) => [
      ...run('busy', [MONDAY + day, 8], 12, { everyMs: 20 * MINUTE }),
      ...run('quiet', [MONDAY + day, 15], 2, { everyMs: 20 * MINUTE }),
    ]).flat();
    const burst = run('quiet', [MONDAY + 30, 10], 60, { everyMs: 16 * MINUTE });
    const spoken = live([...days, ...burst]).spoken.filter(({ index }) => index >= days.length);
    expect(spoken.map(({ index }) => index - days.length)).toEqual([29]); // 2.5 times the recent days
    expect(spoken[0]?.findings[0]).toMatchObject({ kind: 'surge', thread: thread('quiet') });
    expect(spoken[0]?.findings[0]?.usual).toBeCloseTo(2, 5);
  });

  test('a known conversation that comes back at its old level is not new', () => {
    const before = often('a', 21, 12);
    const after = run('a', [MONDAY + 45, 12], 12, { everyMs: 20 * MINUTE });
    const more = run('a', [MONDAY + 46, 12], 12, { everyMs: 20 * MINUTE });
    const last = run('a', [MONDAY + 47, 12], 12, { everyMs: 20 * MINUTE });
    const { spoken, state } = live([...before, ...after, ...more, ...last]);
    expect(spoken.filter(({ index }) => index >= before.length)).toEqual([]);
    expect(state.threads[0]?.old).toBeGreaterThanOrEqual(5);
  });

  test('weeks of silence are one day over, not many', () => {
    const { state } = live([...run('a', [MONDAY, 12], 5), ...run('a', [MONDAY + 40, 12], 1)]);
    expect(state.usuals.top.n).toBe(5);
    expect(state.usuals.night.n).toBe(5);
  });
});

describe('the quiet time', () => {
  const surges = (gaps: readonly number[]) =>
    live(gaps.flatMap((day) => run(`t${day}`, [MONDAY + day, 10], 200, { everyMs: 3 * MINUTE })));

  test('says one thing in a day, however fast it gets', () => {
    expect(surges([0]).spoken).toHaveLength(1);
  });

  test('says at most two in seven days', () => {
    const { spoken } = surges([0, 2, 4, 6]);
    expect(spoken.length).toBeLessThanOrEqual(2);
  });

  test('raises the bar by 0.4 over what was found, and lets half of it go in a week', () => {
    const { state } = live(run('a', [MONDAY, 10], 20, { everyMs: 16 * MINUTE }));
    expect(state.quiet.bump).toBeCloseTo(0.4, 10);
  });

  test('does not name the same conversation again in a week unless its day has doubled', () => {
    const first = run('a', [MONDAY, 10], 20, { everyMs: 16 * MINUTE });
    const second = run('a', [MONDAY + 2, 10], 60, { everyMs: 16 * MINUTE });
    const [, again] = live([...first, ...second]).spoken;
    expect(again?.findings[0]?.thread).toBe(thread('a'));
    expect((again?.index ?? 0) - first.length + 1).toBeGreaterThanOrEqual(40);
  });
});

test.each([
  ['calmer', 2.6, 26],
  ['earlier', 1.6, 16],
] as const)(
  '%s scales the floors: with z = %d the first surge needs %i sends',
  (_name, z, sends) => {
    const options = { ...DEFAULT_OPTIONS, z };
    const events = run('a', [MONDAY, 10], 60, { everyMs: 12 * MINUTE });
    const index = live(events, options).spoken[0]?.index ?? -1;
    expect(index + 1).toBeGreaterThanOrEqual(sends);
  },
);
