import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '#lib/model/time';
import { isNight } from '#lib/tempo/night';
import { DEFAULT_OPTIONS } from '#lib/tempo/options';
import { calm, live, MONDAY, run, thread } from './life';

describe('a calm life is never spoken to', () => {
  test.each([
    ['over both clock changes in Paris', 'Europe/Paris'],
    ['on the other side of the Atlantic', 'America/Los_Angeles'],
    ['where summer moves the clock by half an hour', 'Australia/Lord_Howe'],
    ['three quarters of an hour off', 'Asia/Kathmandu'],
  ])('%s', (_name, zone) => {
    expect(live(calm(zone, MONDAY, 365)).spoken).toEqual([]);
  });

  test('after a flight west, and after one east', () => {
    const west = [
      ...calm('Europe/Paris', MONDAY, 30),
      ...calm('America/Los_Angeles', MONDAY + 31, 20),
    ];
    const east = [
      ...calm('America/Los_Angeles', MONDAY, 30),
      ...calm('Asia/Tokyo', MONDAY + 31, 20),
    ];
    expect(live(west).spoken).toEqual([]);
    expect(live(east).spoken).toEqual([]);
  });

  test('when the clock is set back by a day', () => {
    const before = calm('UTC', MONDAY, 30);
    const after = calm('UTC', MONDAY + 29, 30).map((event) => ({ ...event, at: event.at - DAY }));
    expect(live([...before, ...after]).spoken).toEqual([]);
  });

  test('when every third send arrives half a minute too early', () => {
    const events = calm('UTC', MONDAY, 30);
    const shuffled = events.map((event, i) =>
      i % 3 === 1 ? { ...event, at: (events[i - 1]?.at ?? 0) - 30 * SECOND } : event,
    );
    expect(live(shuffled).spoken).toEqual([]);
  });
});

test('a flight west never moves the day backwards', () => {
  const east = run('a', [MONDAY, 6], 3, { offsetMin: 600 });
  const west = run('a', [MONDAY - 1, 23], 3, { offsetMin: -480 });
  const days = [live(east), live([...east, ...west])].map(({ state }) => state.today?.day);
  expect(days[1]).toBeGreaterThanOrEqual(days[0] ?? Infinity);
});

test('one send from two years ahead does not keep it from noticing a burst afterwards', () => {
  const before = calm('UTC', MONDAY, 20);
  const wrong = run('a', [MONDAY + 750, 10], 1);
  const after = calm('UTC', MONDAY + 20, 20);
  const burst = run('n', [MONDAY + 41, 14], 90, { everyMs: 90 * SECOND });
  const { spoken } = live([...before, ...wrong, ...after, ...burst]);
  expect(spoken).toHaveLength(1);
  expect(spoken[0]?.index).toBeGreaterThan(before.length + after.length);
});

test('a clock set back keeps what was learned and drops what was counted', () => {
  const { state } = live([...calm('UTC', MONDAY, 30), ...run('b', [MONDAY + 5, 12], 1)]);
  expect(state.threads.map(({ id }) => id)).toEqual([thread('b')]);
  expect(state.usuals.top.n).toBe(20);
  expect(state.today?.day).toBe(MONDAY + 5);
});

test('a storm of two hundred sends in forty seconds is one prompt', () => {
  const storm = run('n', [MONDAY + 21, 15], 200, { everyMs: 200 });
  expect(live([...calm('UTC', MONDAY, 20), ...storm]).spoken).toHaveLength(1);
});

test('the same send from three tabs throws nothing and is not more than one prompt a day', () => {
  const events = calm('UTC', MONDAY, 10).flatMap((event) => [event, event, event]);
  expect(live(events).spoken.length).toBeLessThanOrEqual(2);
});

test('an evening that runs away is noticed before the 45th send', () => {
  const evening = run('n', [MONDAY + 21, 22.5], 120, { everyMs: 90 * SECOND });
  const before = calm('UTC', MONDAY, 20);
  expect((live([...before, ...evening]).spoken[0]?.index ?? Infinity) - before.length).toBeLessThan(
    45,
  );
});

test('five thousand conversations leave a state under 16 KB, the ids at full length', () => {
  const events = Array.from({ length: 5000 }, (_, i) => ({
    at: MONDAY * DAY + i * 97_777,
    offsetMin: 0,
    thread: thread(`x${Math.floor(i / 3)}`),
  }));
  const { state } = live(events);
  expect(state.threads).toHaveLength(64);
  expect(JSON.stringify(state).length).toBeLessThan(16 * 1024);
});

test('busy conversations with long histories leave a state under 16 KB too', () => {
  const events = Array.from({ length: 40 }, (_, day) =>
    Array.from({ length: 64 * (1 + ((day * 7) % 13)) }, (_unused, i) => ({
      at: (MONDAY + day) * DAY + 7 * HOUR + i * 61_003,
      offsetMin: 0,
      thread: thread(`x${i % 64}`),
    })),
  ).flat();
  expect(JSON.stringify(live(events).state).length).toBeLessThan(16 * 1024);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'an instant of %d changes nothing',
  (at) => {
    const { state } = live(run('a', [MONDAY, 12], 3));
    expect(live([{ at, offsetMin: 0, thread: thread('a') }], DEFAULT_OPTIONS, state).state).toBe(
      state,
    );
  },
);

describe('the night', () => {
  const at = (hour: number, minute = 0) => ({
    at: MONDAY * DAY + hour * HOUR + minute * MINUTE,
    offsetMin: 0,
  });

  test.each([
    ['inside, before midnight', { from: 1380, to: 300 }, at(23), true],
    ['inside, after midnight', { from: 1380, to: 300 }, at(4, 59), true],
    ['over when it ends', { from: 1380, to: 300 }, at(5), false],
    ['not begun', { from: 1380, to: 300 }, at(22, 59), false],
    ['cut off where the day starts', { from: 1380, to: 480 }, at(6), false],
    ['still night before that', { from: 1380, to: 480 }, at(4), true],
    ['from midnight', { from: 0, to: 300 }, at(0), true],
    ['not before midnight', { from: 0, to: 300 }, at(23, 59), false],
    ['all in the evening', { from: 1320, to: 1439 }, at(22, 30), true],
    ['over in the evening', { from: 1320, to: 1380 }, at(23, 30), false],
    ['empty', { from: 60, to: 60 }, at(1), false],
  ])('is %s: %o', (_name, night, event, inside) => {
    expect(isNight(event, { ...DEFAULT_OPTIONS, night })).toBe(inside);
  });

  test('that crosses midnight belongs to one day', () => {
    const options = { ...DEFAULT_OPTIONS, night: { from: 1380, to: 300 } };
    const { state } = live(run('a', [MONDAY, 23], 10, { everyMs: 20 * MINUTE }), options);
    expect(state.today).toMatchObject({ day: MONDAY, night: 10, top: 10 });
  });
});
