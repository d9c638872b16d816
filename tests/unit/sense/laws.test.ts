import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLook, watchedBoxes } from '#lib/sense/next-look';
import { sense } from '#lib/sense/sense';
import type { Sign } from '#lib/sense/sign';
import { NOTHING_SEEN, type SenseState } from '#lib/sense/state';
import { decisions } from '#tests/helpers/signs.ts';

const box = fc.integer({ min: 1, max: 3 });
const fill = fc.constantFrom('empty' as const, 'full' as const, 'edit' as const);
const stamp = { at: fc.constant(0), place: fc.constantFrom('a', 'b') };
const handling = fc.record({
  kind: fc.constantFrom(...(['come', 'insert', 'newline', 'erase', 'escape', 'recall'] as const)),
  box,
  fill,
  ...stamp,
});
const elsewhere = fc.record({
  kind: fc.constantFrom(...(['act', 'beside', 'clear', 'leave', 'back', 'aside', 'edit'] as const)),
  ...stamp,
});
const look = fc.record({
  kind: fc.constant('look' as const),
  box,
  sight: fc.oneof(
    fc.record({ is: fc.constantFrom('full' as const, 'empty' as const, 'gone' as const) }),
    fc.record({ is: fc.constant('replaced' as const), by: box }),
  ),
  isBeforeUser: fc.boolean(),
  ...stamp,
});
const attempt = fc.record({
  kind: fc.constant('attempt' as const),
  box,
  fill,
  gesture: fc.constant(0),
  via: fc.constantFrom('enter' as const, 'click' as const, 'submit' as const),
  isNamed: fc.boolean(),
  isOneShot: fc.boolean(),
  isEdit: fc.boolean(),
  ...stamp,
});
const oneClick = fc.record({
  kind: fc.constant('one-click' as const),
  gesture: fc.constant(0),
  ...stamp,
});

/** Signs in the order of time, every gesture a new one. */
function story(signs: fc.Arbitrary<Sign>): fc.Arbitrary<Sign[]> {
  const step = fc.tuple(signs, fc.integer({ min: 0, max: 900 }));
  return fc.array(step, { maxLength: 60 }).map((steps) => {
    let at = 0;
    return steps.map(([sign, wait], index) => {
      at += wait;
      return 'gesture' in sign ? { ...sign, at, gesture: index } : { ...sign, at };
    });
  });
}

const withoutGestures = story(fc.oneof(handling, elsewhere, look));
const anything = story(fc.oneof(handling, elsewhere, look, look, attempt, attempt, oneClick));

const after = (signs: readonly Sign[]): SenseState =>
  signs.reduce((state, sign) => sense(state, sign).state, NOTHING_SEEN);

const shifted = (signs: readonly Sign[], by: number): Sign[] =>
  signs.map((sign) => ({ ...sign, at: sign.at + by }));

describe('laws of the sensor', () => {
  test('hold for stories in which something is sent', () => {
    expect(fc.sample(anything, 500).some((signs) => decisions(signs).length > 1)).toBe(true);
  });

  test('no send without a trusted gesture', () => {
    fc.assert(fc.property(withoutGestures, (signs) => decisions(signs).length === 0));
  });

  test('at most one send, and at most one return, for a gesture', () => {
    fc.assert(
      fc.property(anything, (signs) => {
        const made = decisions(signs).map(({ kind, gesture }) => `${kind} ${gesture}`);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  test('only gestures that were made, on boxes with something in them, are ever decided about', () => {
    fc.assert(
      fc.property(anything, (signs) => {
        const possible = new Set<number>();
        for (const sign of signs) {
          const isPossible =
            sign.kind === 'one-click' || (sign.kind === 'attempt' && sign.fill !== 'empty');
          if (isPossible) possible.add(sign.gesture);
        }
        expect(decisions(signs).every(({ gesture }) => possible.has(gesture))).toBe(true);
      }),
    );
  });

  test('nothing comes back that was not sent before', () => {
    fc.assert(
      fc.property(anything, (signs) => {
        const sent = new Set<number>();
        for (const { kind, gesture } of decisions(signs)) {
          if (kind === 'send') sent.add(gesture);
          else expect(sent.has(gesture)).toBe(true);
        }
      }),
    );
  });

  test('the hour of the day does not matter', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 1e9 }), (signs, by) => {
        expect(decisions(shifted(signs, by))).toEqual(decisions(signs));
      }),
    );
  });

  test('memory stays small', () => {
    const many = story(handling.chain((sign) => fc.nat(500).map((id) => ({ ...sign, box: id }))));
    fc.assert(fc.property(many, (signs) => after(signs).boxes.size <= 8));
  });

  test('what waits is looked at soon, and left alone when nothing changes', () => {
    fc.assert(
      fc.property(anything, (signs) => {
        let state = after(signs);
        let now = signs.at(-1)?.at ?? 0;
        const end = now + 8000;
        for (let next = nextLook(state, now); next !== undefined; next = nextLook(state, now)) {
          expect(next).toBeGreaterThanOrEqual(now);
          now = Math.max(next, now + 1);
          if (now > end) break;
          for (const id of watchedBoxes(state)) {
            const sign: Sign = {
              kind: 'look',
              box: id,
              sight: { is: 'gone' },
              isBeforeUser: false,
              at: now,
              place: 'a',
            };
            state = sense(state, sign).state;
          }
        }
        expect(watchedBoxes(state)).toEqual([]);
      }),
    );
  });
});
