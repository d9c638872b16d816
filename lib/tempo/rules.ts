import type { Finding } from '#lib/model/finding';
import { MINUTE } from '#lib/model/time';
import { usualOf, zOf, type Baseline } from './baseline';
import { TEMPO } from './constants';
import { floorScale, type TempoOptions } from './options';
import type { TempoState, ThreadState } from './state';
import { threeDays } from './thread';

/** A finding with what the quiet rules need: what it is about, that subject's count, and how far it passed its bar. */
export interface Candidate {
  readonly finding: Finding;
  readonly subject: string;
  readonly count: number;
  /** z minus the rule's bar, at least 0. */
  readonly excess: number;
}

/** What the rules look at: the state after a send, at its instant. */
export interface Scene {
  readonly state: TempoState;
  readonly at: number;
  /** The send's conversation, if known. */
  readonly thread: ThreadState | undefined;
  readonly isNight: boolean;
  /** z, raised after a prompt. */
  readonly bar: number;
  readonly options: TempoOptions;
}

/** Everything the rules find in a scene, strongest first. */
export function candidatesIn(scene: Scene): readonly Candidate[] {
  const { thread } = scene;
  const found = [
    ...(thread ? [surge(scene, thread), newConversation(scene, thread)] : []),
    longSitting(scene),
    late(scene),
  ];
  return found.filter((one) => one !== undefined).sort((a, b) => b.excess - a.excess);
}

const measured = (observed: number, baseline: Baseline) => {
  const usual = usualOf(baseline);
  return { observed, usual, ratio: observed / Math.max(1, usual) };
};

/** Today in this conversation, against the busiest one of an active day or else against its own days. */
function surge(scene: Scene, thread: ThreadState): Candidate | undefined {
  const { state, options } = scene;
  const x = thread.d0;
  if (x < TEMPO.floors.day * floorScale(options) || x < TEMPO.recentRatio * state.recent) return;
  const over = surgeOver(scene, thread);
  if (over === undefined) return;
  const measure = measured(x, over.baseline);
  return {
    finding: { kind: 'surge', ...measure, window: 'today-this-conversation', thread: thread.id },
    subject: thread.id,
    count: x,
    excess: over.excess,
  };
}

/** Which usual this day is a surge over, and how far past the bar. */
function surgeOver({ state, bar }: Scene, { d0, own }: ThreadState) {
  const { top } = state.usuals;
  const topZ = zOf(top, d0);
  if (topZ >= bar && d0 >= TEMPO.minRatio * usualOf(top)) {
    return { baseline: top, excess: topZ - bar };
  }
  if (own.n < TEMPO.ownDays || topZ <= TEMPO.ownTopZ) return;
  const excess = zOf(own, d0) - bar - TEMPO.above.own;
  return excess >= 0 && d0 >= TEMPO.minRatio * usualOf(own) ? { baseline: own, excess } : undefined;
}

/** Three days of a new conversation, against this person's other beginnings. */
function newConversation(scene: Scene, thread: ThreadState): Candidate | undefined {
  const { state, bar, options, at } = scene;
  const x = threeDays(thread);
  if (at - thread.first > TEMPO.freshMs || x < TEMPO.floors.fresh * floorScale(options)) return;
  const excess = zOf(state.usuals.fresh, x) - bar - TEMPO.above.fresh;
  const isBackAsBefore =
    thread.old >= TEMPO.oldDays && thread.d0 < TEMPO.minRatio * usualOf(thread.own);
  if (excess < 0 || isBackAsBefore) return;
  return {
    finding: {
      kind: 'new',
      ...measured(x, state.usuals.fresh),
      window: 'three-days-new-conversation',
      thread: thread.id,
    },
    subject: thread.id,
    count: thread.d0,
    excess,
  };
}

/** Minutes of this sitting, against the usual sitting. */
function longSitting({ state, at, bar, options }: Scene): Candidate | undefined {
  const { sitting } = state;
  if (sitting === null) return;
  const scale = floorScale(options);
  if (sitting.sends < TEMPO.floors.sittingSends * scale) return;
  if (at - sitting.from < TEMPO.floors.sittingMs * scale) return;
  const minutes = (at - sitting.from) / MINUTE;
  const excess = zOf(state.usuals.sitting, minutes) - bar - TEMPO.above.sitting;
  if (excess < 0) return;
  const measure = measured(minutes, state.usuals.sitting);
  const finding: Finding = { kind: 'sitting', ...measure, window: 'this-sitting' };
  return { finding, subject: 'sitting', count: minutes, excess };
}

/** Tonight so far, against the usual night. */
function late({ state, at, bar, options, isNight }: Scene): Candidate | undefined {
  const { today } = state;
  if (!isNight || today === null || today.nightAt === null) return;
  const scale = floorScale(options);
  if (today.night < TEMPO.floors.nightSends * scale) return;
  if (at - today.nightAt < TEMPO.floors.nightMs * scale) return;
  const excess = zOf(state.usuals.night, today.night) - bar - TEMPO.above.night;
  if (excess < 0) return;
  const measure = measured(today.night, state.usuals.night);
  const finding: Finding = { kind: 'late', ...measure, window: 'tonight' };
  return { finding, subject: 'late', count: today.night, excess };
}
