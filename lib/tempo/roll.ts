import { learn } from './baseline';
import { TEMPO } from './constants';
import { freshDay, type TempoState, type ThreadState, type Usuals } from './state';

/**
 * The state once `day` is the current day, `at` being the first send of it. A later day teaches the one before it,
 * once however long the silence; an earlier one (a flight west, the clock) changes nothing.
 */
export function rolled(state: TempoState, day: number, at: number): TempoState {
  const { today } = state;
  if (today === null) return { ...state, today: freshDay(day) };
  if (day <= today.day) return state;
  const { top, night } = today;
  const taught: Usuals = {
    ...state.usuals,
    top: top > 0 ? learn(state.usuals.top, top) : state.usuals.top, // 0: no send had a known conversation
    night: learn(state.usuals.night, night),
  };
  const isDue = (thread: ThreadState) => !thread.done && at - thread.first > TEMPO.freshDoneMs;
  return {
    ...state,
    today: freshDay(day),
    recent: top > 0 ? state.recent + TEMPO.recentWeight * (top - state.recent) : state.recent,
    usuals: state.threads.filter(isDue).reduce(taughtBy, taught),
    threads: state.threads.map((thread) => (isDue(thread) ? { ...thread, done: true } : thread)),
  };
}

/** The usuals after a new conversation's first days are over; a small or already counted one teaches nothing. */
export function taughtBy(usuals: Usuals, { done, peak }: ThreadState): Usuals {
  if (done || peak < TEMPO.freshTeaches) return usuals;
  return { ...usuals, fresh: learn(usuals.fresh, peak) };
}
