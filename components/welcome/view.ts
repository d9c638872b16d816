import type { Hours } from '#lib/model/units';

/** The three views of the welcome page, and the end. */
export const STEPS = ['promise', 'sites', 'hours', 'ready'] as const;
export type Step = (typeof STEPS)[number];

/** What the person can do here. Skipping all of it is fine. */
export interface WelcomeActions {
  /** `undefined` leaves the night alone. */
  finish(hours: Hours | undefined): void;
}
