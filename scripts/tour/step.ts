import type { Stage } from './stage.ts';

/** One step of the tour. It throws when what it shows is not so; else it tells its figures. */
export interface Step {
  readonly name: string;
  readonly show: (stage: Stage) => Promise<string>;
}

/** Throws when something is not as the tour says it is. */
export function insist(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

/** Milliseconds since a moment of `performance.now()`, in words. */
export const since = (from: number) => `${Math.round(performance.now() - from)} ms`;
