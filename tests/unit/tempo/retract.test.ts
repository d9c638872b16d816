import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '#lib/tempo/options';
import { retract } from '#lib/tempo/retract';
import { emptyState } from '#lib/tempo/state';
import { live, MONDAY, run } from './life';

const counts = (state: ReturnType<typeof live>['state']) => ({
  today: state.today,
  sitting: state.sitting?.sends,
  threads: state.threads
    .map(({ id, d0, d1, d2, peak }) => ({ id, d0, d1, d2, peak }))
    .sort((a, b) => a.id.localeCompare(b.id)),
});

describe('a send that came back', () => {
  const events = [
    ...run('a', [MONDAY, 23], 4),
    ...run('b', [MONDAY, 23.2], 2),
    ...run('a', [MONDAY + 1, 1], 3),
  ];

  test.each([1, 2, 3, 5, 7, 9])('leaves the counts as they were before send %i', (n) => {
    const before = live(events.slice(0, n - 1)).state;
    const last = events[n - 1];
    if (!last) throw new RangeError(`no send ${n}`);
    const after = live([last], DEFAULT_OPTIONS, before).state;
    const back = counts(retract(after, last, DEFAULT_OPTIONS));
    if (n === 1) expect(back).toMatchObject({ threads: [], today: { top: 0, night: 0 } });
    else if (n === 7)
      expect(back.threads).toEqual(counts(before).threads); // it began a new sitting
    else expect(back).toEqual(counts(before));
  });

  test('of a new state changes nothing', () => {
    const [event] = events;
    if (!event) throw new RangeError('no send');
    expect(retract(emptyState(), event, DEFAULT_OPTIONS)).toEqual(emptyState());
  });

  test('from an older day is left alone', () => {
    const { state } = live([...events, ...run('c', [MONDAY + 5, 12], 1)]);
    const [event] = events;
    if (!event) throw new RangeError('no send');
    expect(retract(state, event, DEFAULT_OPTIONS).threads).toEqual(state.threads);
  });

  test('a day taken back whole teaches nothing', () => {
    const first = live(run('a', [MONDAY, 12], 3)).state;
    const [event] = run('a', [MONDAY + 1, 12], 1);
    if (!event) throw new RangeError('no send');
    const back = retract(live([event], DEFAULT_OPTIONS, first).state, event, DEFAULT_OPTIONS);
    const later = live(run('a', [MONDAY + 2, 12], 1), DEFAULT_OPTIONS, back).state;
    expect(later.usuals.top.n).toBe(5); // the first day only
    expect(later.threads[0]?.own.n).toBe(1);
  });
});
