import type { ThreadId } from '#lib/model/ids';
import { isNight } from './night';
import type { TempoEvent, TempoOptions } from './options';
import { threeDays } from './thread';
import type { TempoState, ThreadState } from './state';

/**
 * Takes back the counts of one send that has just been observed: today in its conversation, the day's busiest count,
 * the night's, the sitting's. What a prompt said stays said, and what an older day taught stays learned.
 */
export function retract(state: TempoState, event: TempoEvent, options: TempoOptions): TempoState {
  const { today, sitting } = state;
  if (today === null || sitting === null) return state;
  const threads = event.thread === undefined ? state.threads : without(state, event.thread);
  const counts = threads.filter(({ day }) => day === today.day).map(({ d0 }) => d0);
  const night = Math.max(0, today.night - (isNight(event, options) ? 1 : 0));
  const sends = sitting.sends - 1;
  return {
    ...state,
    threads,
    sitting: sends > 0 ? { ...sitting, sends } : null,
    today: {
      ...today,
      top: threads === state.threads ? today.top : Math.max(0, ...counts),
      night,
      nightAt: night === 0 ? null : today.nightAt,
    },
  };
}

/** The conversations with one send less in `id` today; one that had nothing else is forgotten. */
function without(state: TempoState, id: ThreadId): readonly ThreadState[] {
  const index = state.threads.findIndex((thread) => thread.id === id);
  const thread = state.threads[index];
  if (thread === undefined || thread.day !== state.today?.day || thread.d0 === 0) {
    return state.threads;
  }
  const isAll = thread.own.n === 0 && threeDays(thread) === 1;
  if (isAll) return state.threads.toSpliced(index, 1);
  const peak = thread.peak === threeDays(thread) ? thread.peak - 1 : thread.peak;
  return state.threads.with(index, { ...thread, d0: thread.d0 - 1, peak });
}
