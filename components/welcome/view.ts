import type { Hours } from '#lib/model/units';

/** The three views of the welcome page, and the end. */
export const STEPS = ['promise', 'sites', 'hours', 'ready'] as const;
export type Step = (typeof STEPS)[number];

/** What the person can do here. Skipping all of it is fine. */
export interface WelcomeActions {
  /** Late hours, or none; `undefined` leaves them as they are. */
  finish(night: Hours | 'none' | undefined): void;
}
