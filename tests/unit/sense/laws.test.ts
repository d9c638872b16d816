import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLook } from '#lib/sense/look';
import { sense } from '#lib/sense/sense';
import { decisions, NOTHING_SEEN, type Sign, type State } from '#tests/helpers/signs.ts';

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
const asItIs = fc.record({
  kind: fc.constant('look' as const),
  box,
  sight: fc.constantFrom('full' as const, 'empty' as const, 'gone' as const),
  isBeforeUser: fc.boolean(),
  ...stamp,
});
const replaced = fc
  .tuple(asItIs, box)
  .map(([one, by]) => ({ ...one, sight: 'empty' as const, by }));
const look = fc.oneof(asItIs, asItIs, asItIs, replaced);
const attempt = fc.record({
  kind: fc.constant('attempt' as const),
  box,
  fill,
  gesture: fc.constant(0),
  via: fc.constantFrom('key' as const, 'named' as const, 'placed' as const),
  isOneShot: fc.boolean(),
  ...stamp,
});

/** An attempt that succeeds, unless what went before speaks against it. */
const sending = attempt.map((one): Sign[] => [
  { ...one, fill: 'full' },
  { kind: 'look', box: one.box, sight: 'empty', isBeforeUser: true, at: 0, place: one.place },
]);

/** Signs in the order of time, every gesture a new one. */
function story(signs: fc.Arbitrary<Sign | Sign[]>): fc.Arbitrary<Sign[]> {
  const step = fc.tuple(signs, fc.integer({ min: 0, max: 900 }));
  return fc.array(step, { maxLength: 60 }).map((steps) => {
    let at = 0;
    return steps.flatMap(([some, wait], index) => {
      at += wait;
      return [some]
        .flat()
        .map((sign) => ('gesture' in sign ? { ...sign, at, gesture: index } : { ...sign, at }));
    });
  });
}

const withoutGestures = story(fc.oneof(handling, elsewhere, look));
const anything = story(fc.oneof(handling, elsewhere, look, look, attempt, sending));

const after = (signs: readonly Sign[]): State =>
  signs.reduce((state, sign) => sense(state, sign), NOTHING_SEEN);

/** The boxes that have something to be looked at for. */
const watched = ({ boxes }: State): number[] =>
  [...boxes].filter(([, { wait }]) => wait).map(([id]) => id);

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
          if (sign.kind === 'attempt' && sign.fill !== 'empty') possible.add(sign.gesture);
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
        for (let next = nextLook(state, now); next < Infinity; next = nextLook(state, now)) {
          expect(next).toBeGreaterThanOrEqual(now);
          now = Math.max(next, now + 1);
          if (now > end) break;
          for (const id of watched(state)) {
            const sign: Sign = {
              kind: 'look',
              box: id,
              sight: 'gone',
              isBeforeUser: false,
              at: now,
              place: 'a',
            };
            state = sense(state, sign);
          }
        }
        expect(watched(state)).toEqual([]);
      }),
    );
  });
});
