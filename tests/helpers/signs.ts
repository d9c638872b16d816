import { sense, type SenseOptions } from '#lib/sense/sense';
import type { Attempt, Decision, Elsewhere, Fill, Handling, Sight, Sign } from '#lib/sense/sign';
import { NOTHING_SEEN } from '#lib/sense/state';

export const BOX = 1;
export const HOME = 'https://chat.test/a';

const stamp = (at: number, place = HOME) => ({ at, place });

/** The user does something to the box. */
export const does = (
  kind: Handling['kind'],
  at: number,
  fill: Fill = 'full',
  box = BOX,
): Handling => ({ kind, box, fill, ...stamp(at) });

/** The user types a first character into an empty box, and goes on. */
export const types = (at: number, box = BOX): Sign[] => [
  does('insert', at, 'empty', box),
  does('insert', at + 20, 'full', box),
];

export const tries = (at: number, more: Partial<Attempt> = {}): Attempt => ({
  kind: 'attempt',
  box: BOX,
  fill: 'full',
  gesture: at,
  via: 'enter',
  isNamed: false,
  isOneShot: false,
  isEdit: false,
  ...stamp(at),
  ...more,
});

export const sees = (
  at: number,
  is: 'full' | 'empty' | 'gone' | 'replaced',
  more: { isBeforeUser?: boolean; place?: string; box?: number } = {},
): Sign => {
  const sight: Sight = is === 'replaced' ? { is, by: 2 } : { is };
  return { kind: 'look', box: BOX, isBeforeUser: false, sight, ...stamp(at), ...more };
};

/** The box stands empty from `at` on, long enough to be sure. */
export const empties = (at: number): Sign[] => [sees(at, 'empty'), sees(at + 90, 'empty')];

export const elsewhere = (kind: Elsewhere['kind'], at: number): Elsewhere => ({
  kind,
  ...stamp(at),
});

/** All decisions that follow from these signs, in order. */
export function decisions(signs: readonly Sign[], options: SenseOptions = {}): Decision[] {
  let state = NOTHING_SEEN;
  const made: Decision[] = [];
  for (const sign of signs) {
    const step = sense(state, sign, options);
    state = step.state;
    if (step.decision) made.push(step.decision);
  }
  return made;
}

/** How many sends remain when those that came back are taken off. */
export function sends(signs: readonly Sign[], options: SenseOptions = {}): number {
  return decisions(signs, options).reduce((n, { kind }) => n + (kind === 'send' ? 1 : -1), 0);
}

/** A name, what happens, and what the site corrects. */
export type Case = readonly [name: string, signs: readonly Sign[], options?: SenseOptions];

/** A case as `test.each` takes it. */
export const whole = ([name, signs, options]: Case) => [name, signs, options ?? {}] as const;
