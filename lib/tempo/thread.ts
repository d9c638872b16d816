import type { ThreadId } from '#lib/model/ids';
import { learnOwn } from './baseline';
import { TEMPO } from './constants';
import { taughtBy } from './roll';
import type { TempoState, ThreadState } from './state';

/** One send's place in time: milliseconds since 1970, and the current local day. */
export interface Moment {
  readonly at: number;
  readonly day: number;
}

/** Own sends of a conversation in the three days up to its last one. */
export const threeDays = ({ d0, d1, d2 }: ThreadState): number => d0 + d1 + d2;

/** The state with one send counted in its conversation, which becomes the most recently used. */
export function counted(state: TempoState, id: ThreadId, moment: Moment): TempoState {
  const index = state.threads.findLastIndex((thread) => thread.id === id);
  const known = state.threads[index];
  const room = known ? state : withRoom(state);
  const isBack = known !== undefined && moment.at - known.last > TEMPO.awayMs;
  const before = known ?? newThread(id, moment);
  const thread = plusOne(onDay(isBack ? asNew(before, moment) : before, moment.day), moment);
  const others = known ? room.threads.toSpliced(index, 1) : room.threads;
  return {
    ...room,
    usuals: isBack ? taughtBy(room.usuals, known) : room.usuals,
    threads: [...others, thread],
  };
}

function newThread(id: ThreadId, { at, day }: Moment): ThreadState {
  const own = { m: 0, v: 0, n: 0 };
  return { id, first: at, last: at, day, d0: 0, d1: 0, d2: 0, peak: 0, done: false, own, old: 0 };
}

/** After a long silence it counts as new again, but keeps its own usual. */
const asNew = (thread: ThreadState, { at }: Moment): ThreadState => ({
  ...thread,
  first: at,
  peak: 0,
  done: false,
  old: thread.own.n,
});

/** Moves its three counts to a later day; the day that ended teaches its own usual (unless it was taken back to 0). */
function onDay(thread: ThreadState, day: number): ThreadState {
  const { d0, d1, own } = thread;
  const passed = day - thread.day;
  if (passed <= 0) return thread;
  return {
    ...thread,
    day,
    d0: 0,
    d1: passed === 1 ? d0 : 0,
    d2: passed === 1 ? d1 : passed === 2 ? d0 : 0,
    own: d0 > 0 ? learnOwn(own, d0) : own,
  };
}

function plusOne(thread: ThreadState, { at }: Moment): ThreadState {
  const next = { ...thread, d0: thread.d0 + 1, last: at };
  if (at - next.first > TEMPO.freshMs) return next;
  return { ...next, peak: Math.max(next.peak, threeDays(next)) };
}

function withRoom(state: TempoState): TempoState {
  const [oldest, ...others] = state.threads;
  if (oldest === undefined || state.threads.length < TEMPO.threadsKept) return state;
  return { ...state, usuals: taughtBy(state.usuals, oldest), threads: others };
}
