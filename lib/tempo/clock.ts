import { TEMPO } from './constants';
import type { TempoState } from './state';

/** A send's instant as the detector takes it, and the state that fits this clock. */
export interface Clocked {
  readonly at: number;
  readonly state: TempoState;
}

/**
 * Keeps time from running backwards. A send up to 2 h before the last one (order, several tabs) is taken as simultaneous
 * with it. Further back the clock was set back: what is counted by it is dropped, the four usuals stay.
 */
export function clocked(state: TempoState, at: number): Clocked {
  if (state.last === null || at >= state.last) return { at, state };
  if (state.last - at <= TEMPO.clockBackMs) return { at: state.last, state };
  const clamp = (instant: number | null) => (instant === null ? null : Math.min(instant, at));
  const { quiet } = state;
  return {
    at,
    state: {
      ...state,
      last: null,
      today: null,
      sitting: null,
      threads: [],
      quiet: { ...quiet, last: clamp(quiet.last), before: clamp(quiet.before), about: [] },
    },
  };
}
