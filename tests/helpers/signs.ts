import { sense } from '#lib/sense/sense';
import type * as Signs from '#lib/sense/sign';
import type { SenseState } from '#lib/sense/state';

export type Sign = Signs.Sign<number, number>;
export type State = SenseState<number, number>;
type Attempt = Signs.Attempt<number, number>;
type Handling = Signs.Handling<number>;
type Decision = Signs.Decision<number>;

/** Nothing seen yet. */
export const NOTHING_SEEN: State = { boxes: new Map() };

export const BOX = 1;
export const HOME = 'https://chat.test/a';

const stamp = (at: number, place = HOME) => ({ at, place });

/** The user does something to the box. */
export const does = (
  kind: Handling['kind'],
  at: number,
  fill: Signs.Fill = 'full',
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
  via: 'key',
  isOneShot: false,
  ...stamp(at),
  ...more,
});

export const sees = (
  at: number,
  is: 'full' | 'empty' | 'gone' | 'replaced',
  more: { isBeforeUser?: boolean; place?: string; box?: number } = {},
): Sign => {
  const sight = is === 'replaced' ? ({ sight: 'empty', by: 2 } as const) : { sight: is };
  return { kind: 'look', box: BOX, isBeforeUser: false, ...sight, ...stamp(at), ...more };
};

/** The box stands empty from `at` on, long enough to be sure. */
export const empties = (at: number): Sign[] => [sees(at, 'empty'), sees(at + 90, 'empty')];

export const elsewhere = (kind: Signs.Elsewhere['kind'], at: number): Signs.Elsewhere => ({
  kind,
  ...stamp(at),
});

/** All decisions that follow from these signs, in order. */
export function decisions(signs: readonly Sign[]): Decision[] {
  let state = NOTHING_SEEN;
  const made: Decision[] = [];
  for (const sign of signs) {
    const { decision, ...next } = sense(state, sign);
    state = next;
    if (decision) made.push(decision);
  }
  return made;
}

/** How many sends remain when those that came back are taken off. */
export function sends(signs: readonly Sign[]): number {
  return decisions(signs).reduce((n, { kind }) => n + (kind === 'send' ? 1 : -1), 0);
}

/** A name, and what happens. */
export type Case = readonly [name: string, signs: readonly Sign[]];
