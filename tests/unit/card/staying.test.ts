import { describe, expect, test } from 'vitest';
import { STAGES } from '#lib/model/card';
import { MINUTE, SECOND } from '#lib/model/time';
import { staying } from '#lib/edge/card/staying';

function clock() {
  let now = 1000;
  return { now: () => now, pass: (ms: number) => (now += ms) };
}

describe('how long a card stays', () => {
  test('an offer folds after twenty seconds untouched, not before', () => {
    const time = clock();
    const stay = staying(time.now);
    time.pass(20 * SECOND - 1);
    expect(stay.isOver(false)).toBe(false);
    time.pass(1);
    expect(stay.isOver(false)).toBe(true);
  });

  test('a touch starts the clock anew', () => {
    const time = clock();
    const stay = staying(time.now);
    time.pass(19 * SECOND);
    stay.isOver(true);
    time.pass(19 * SECOND);
    expect(stay.isOver(false)).toBe(false);
    time.pass(SECOND);
    expect(stay.isOver(false)).toBe(true);
  });

  test('a break stays until it is put away, whatever else is shown does not', () => {
    for (const stage of STAGES) {
      const time = clock();
      const stay = staying(time.now);
      stay.staged(stage);
      time.pass(60 * MINUTE);
      expect([stage, stay.isOver(false)]).toEqual([stage, stage !== 'break']);
    }
  });
});
