import { learn } from './baseline';
import { TEMPO } from './constants';
import { MINUTE } from '#lib/model/time';
import type { TempoState } from './state';

/** The state with a send at `at` counted in its sitting. A sitting that ended teaches its length in minutes. */
export function seated(state: TempoState, at: number): TempoState {
  const { sitting, last } = state;
  if (sitting !== null && last !== null && at - last <= TEMPO.sittingGapMs) {
    return { ...state, last: at, sitting: { ...sitting, sends: sitting.sends + 1 } };
  }
  const next = { ...state, last: at, sitting: { from: at, sends: 1 } };
  if (sitting === null || last === null || sitting.sends < TEMPO.sittingTeaches) return next;
  const minutes = (last - sitting.from) / MINUTE;
  return { ...next, usuals: { ...state.usuals, sitting: learn(state.usuals.sitting, minutes) } };
}
