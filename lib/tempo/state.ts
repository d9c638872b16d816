import type { ThreadId } from '#lib/model/ids';
import { startingFrom, type Baseline } from './baseline';
import { TEMPO } from './constants';

/** Counted up with every change of the stored shape. */
export const TEMPO_VERSION = 1;

/** What is kept of one conversation. Counts are own sends; instants are milliseconds since 1970. */
export interface ThreadState {
  readonly id: ThreadId;
  /** First send since it counts as new, and the last one. */
  readonly first: number;
  readonly last: number;
  /** The local day `d0` belongs to; `d1` and `d2` are the two days before it. */
  readonly day: number;
  readonly d0: number;
  readonly d1: number;
  readonly d2: number;
  /** Largest three-day count of its first week, and whether that has been learned. */
  readonly peak: number;
  readonly done: boolean;
  /** Its own usual day; n = 0 until its first day is over. */
  readonly own: Baseline;
  /** Days it had taught when it last came back after a long silence. */
  readonly old: number;
}

/** The local day in progress (days since 1970, from the day start). */
export interface Today {
  readonly day: number;
  /** Own sends: of the busiest conversation, and inside the night. */
  readonly top: number;
  readonly night: number;
  /** First own send of tonight. */
  readonly nightAt: number | null;
}

/** Own sends of any conversation without a long gap. */
export interface SittingState {
  readonly from: number;
  readonly sends: number;
}

/** One thing a prompt was about: a conversation, or `sitting` or `late`; and its count then. */
export interface Prompted {
  readonly subject: string;
  readonly at: number;
  readonly count: number;
}

/** When the detector last spoke, and how high its bar lies since. */
export interface Quiet {
  readonly last: number | null;
  readonly before: number | null;
  readonly bump: number;
  readonly about: readonly Prompted[];
}

/** The four usuals of one person. */
export interface Usuals {
  /** Own sends to the busiest conversation, per active day. */
  readonly top: Baseline;
  /** Own sends in the night, per active day; none counts as 0. */
  readonly night: Baseline;
  /** Minutes of a sitting with at least 4 sends. */
  readonly sitting: Baseline;
  /** Largest three-day count of a new conversation. */
  readonly fresh: Baseline;
}

/** All the detector remembers: plain JSON under 16 KB, without a list of sends. */
export interface TempoState {
  readonly version: typeof TEMPO_VERSION;
  /** The last own send. */
  readonly last: number | null;
  readonly today: Today | null;
  /** Running mean of the busiest conversation's count over recent active days. */
  readonly recent: number;
  readonly sitting: SittingState | null;
  readonly usuals: Usuals;
  readonly quiet: Quiet;
  /** Least recently used first. */
  readonly threads: readonly ThreadState[];
}

/** What the detector knows of a new user: the priors, and nothing else. */
export function emptyState(): TempoState {
  const { top, night, sitting, fresh } = TEMPO.priors;
  return {
    version: TEMPO_VERSION,
    last: null,
    today: null,
    recent: 0,
    sitting: null,
    usuals: {
      top: startingFrom(top),
      night: startingFrom(night),
      sitting: startingFrom(sitting),
      fresh: startingFrom(fresh),
    },
    quiet: { last: null, before: null, bump: 0, about: [] },
    threads: [],
  };
}

/** The local day that begins on `day`, with nothing in it yet. */
export const freshDay = (day: number): Today => ({ day, top: 0, night: 0, nightAt: null });
