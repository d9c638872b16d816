import type { Chance, Clock } from '#lib/model/ports';

/** The device's own clock and zone. */
export const clock: Clock = {
  now: () => Date.now(),
  offsetMin: (at) => -new Date(at).getTimezoneOffset(),
};

/** The browser's own chance. */
export const chance: Chance = () => Math.random();
