import type { StageName } from '#lib/model/card';
import { MINUTE, SECOND } from '#lib/model/time';

/** Milliseconds each part stays while nobody touches it. A break stays until it is over or put away. */
const STAYS: Readonly<Record<StageName, number>> = {
  offer: 20 * SECOND,
  why: 20 * SECOND,
  said: 10 * SECOND,
  answered: 20 * SECOND,
  'look-around': 2 * MINUTE,
  breathe: 2 * MINUTE,
  'check-in': 2 * MINUTE,
  break: Infinity,
};

/** The clock of a shown card: it starts anew with every part, and with every touch. */
export interface Staying {
  staged(stage: StageName): void;
  /** Has it stood there untouched for its time? Asked again and again. */
  isOver(isInUse: boolean): boolean;
}

/** Starts the clock on the offer. */
export function staying(now: () => number = () => performance.now()): Staying {
  let limit = STAYS.offer;
  let touchedAt = now();
  return {
    staged: (stage) => {
      limit = STAYS[stage];
      touchedAt = now();
    },
    isOver: (isInUse) => {
      if (isInUse) touchedAt = now();
      return now() - touchedAt >= limit;
    },
  };
}
