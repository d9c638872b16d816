import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/model/time';
import { DEFAULT_OPTIONS, type TempoEvent } from '#lib/tempo/options';
import { pace } from '#lib/tempo/pace';
import { parseState } from '#lib/tempo/parse-state';
import { retract } from '#lib/tempo/retract';
import { live, MONDAY, run, thread } from './life';

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 10 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * DAY }) },
);
const step = fc.record({
  gap,
  name: fc.integer({ min: 0, max: 5 }),
  offsetMin: fc.constantFrom(0, 60, 120, -480, 345, 630),
});

/** A life in order: sends with gaps from seconds to weeks, a few conversations, some travel. */
const life = fc.array(step, { maxLength: 400 }).map((steps) => {
  let at = MONDAY * DAY;
  return steps.map((one): TempoEvent => {
    at += one.gap;
    return { at, offsetMin: one.offsetMin, thread: thread(`t${one.name}`) };
  });
});

/** Sends in any order, of any clock, with and without a conversation. */
const chaos = fc.array(
  fc.record({
    at: fc.oneof(fc.double(), fc.integer({ min: -1e15, max: 1e15 }), fc.constant(Number.NaN)),
    offsetMin: fc.oneof(fc.integer({ min: -840, max: 840 }), fc.double()),
    thread: fc.option(
      fc.integer({ min: 0, max: 200 }).map((n) => thread(`t${n}`)),
      { nil: undefined },
    ),
  }),
  { maxLength: 300 },
);

test('the same life some days later is told the same', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: 1, max: 4000 }), (events, days) => {
      const later = events.map((event) => ({ ...event, at: event.at + days * DAY }));
      expect(live(later).spoken).toEqual(live(events).spoken);
    }),
    { numRuns: 60 },
  );
});

test('more sends never lower the pace', () => {
  const rank = { largo: 0, andante: 1, allegro: 2, presto: 3 };
  fc.assert(
    fc.property(life, fc.integer({ min: 1, max: 60 }), (events, more) => {
      const day = Math.ceil((events.at(-1)?.at ?? MONDAY * DAY) / DAY) + 1;
      const now = { at: day * DAY + 20 * 60 * MINUTE, offsetMin: 0, thread: thread('t0') };
      let { state } = live(events);
      let before = pace(state, now, DEFAULT_OPTIONS);
      for (const event of run('t0', [day, 8], more)) {
        state = live([event], DEFAULT_OPTIONS, state).state;
        const after = pace(state, now, DEFAULT_OPTIONS);
        expect(after.observed).toBe(before.observed + 1);
        expect(rank[after.word]).toBeGreaterThanOrEqual(rank[before.word]);
        before = after;
      }
    }),
    { numRuns: 40 },
  );
});

test('nothing makes it throw, and the state stays small and can be stored', () => {
  fc.assert(
    fc.property(chaos, (events) => {
      const { state } = live(events);
      expect(state.threads.length).toBeLessThanOrEqual(64);
      expect(JSON.stringify(state).length).toBeLessThan(16 * 1024);
      for (const event of events) retract(state, event, DEFAULT_OPTIONS);
    }),
    { numRuns: 150 },
  );
});

test('a state that was stored goes on as if it had never been', () => {
  fc.assert(
    fc.property(life, life, (before, after) => {
      const shift = before.at(-1)?.at ?? MONDAY * DAY;
      const later = after.map((event) => ({ ...event, at: event.at + shift - MONDAY * DAY }));
      const { state } = live(before);
      const restored = parseState(JSON.parse(JSON.stringify(state)));
      expect(restored).toEqual(state);
      expect(live(later, DEFAULT_OPTIONS, restored)).toEqual(live(later, DEFAULT_OPTIONS, state));
    }),
    { numRuns: 60 },
  );
});

test('a send taken back never raises a count', () => {
  fc.assert(
    fc.property(life, (events) => {
      const { state } = live(events);
      const last = events.at(-1);
      if (last === undefined) return;
      const back = retract(state, last, DEFAULT_OPTIONS);
      expect(back.today?.top).toBeLessThanOrEqual(state.today?.top ?? 0);
      expect(back.sitting?.sends ?? 0).toBe((state.sitting?.sends ?? 0) - 1);
    }),
    { numRuns: 60 },
  );
});
