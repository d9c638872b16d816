import { DAY, HOUR, MINUTE } from '#lib/model/time';

/** How a usual starts before anything is learned: mean and standard deviation of ln(1 + x), and its weight in samples. */
export interface Prior {
  readonly m: number;
  readonly sd: number;
  readonly n: number;
}

/**
 * Every number of the detector. The priors lean to the busier of two public sets of private messages (a student site of
 * 2004, text messages of one month); the floors are a choice of the product: below them nothing is ever "too fast".
 */
export const TEMPO = {
  /** Milliseconds without an own send, in any conversation, that end a sitting. */
  sittingGapMs: 15 * MINUTE,
  /** Own sends from which a sitting teaches its length. */
  sittingTeaches: 4,
  /** Narrowest standard deviation of a usual, in ln(1 + x). */
  sdMin: 0.45,
  /** A sample teaches at most the mean and this many standard deviations: one wild day is not "usual". */
  cap: 2.2,
  /** Samples a usual remembers: about three weeks of active days. */
  memory: 20,
  /** How many times the usual, and the recent days, a day must reach. */
  minRatio: 3,
  recentRatio: 2.5,
  /** Weight of the latest active day in the running mean of recent days. */
  recentWeight: 1 / 4,
  /** The z the floors were chosen for; they scale with z. */
  floorsAtZ: 2,
  floors: {
    /** Own sends: today in a conversation, in three days of a new one, in a sitting, tonight. */
    day: 20,
    fresh: 30,
    sittingSends: 20,
    nightSends: 15,
    /** Milliseconds: of a sitting, since tonight's first send. */
    sittingMs: 75 * MINUTE,
    nightMs: 30 * MINUTE,
  },
  /** How much higher each rule's bar lies than z. */
  above: { own: 0.3, sitting: 0.2, night: 0.4, fresh: 0 },
  /** Days a conversation must have taught before its own usual speaks, and the z against all it must then reach too. */
  ownDays: 6,
  ownTopZ: 0.5,
  /** Learned days from which a conversation that comes back is measured against its own usual too. */
  oldDays: 5,
  /** What a conversation's own usual starts with on its first day (variance). */
  ownVariance: 0.25,
  /** How long a conversation is new; when its first days are summed up; the largest count that teaches nothing. */
  freshMs: 7 * DAY,
  freshDoneMs: 4 * DAY,
  freshTeaches: 5,
  /** Silence after which a conversation counts as new again. */
  awayMs: 10 * DAY,
  /** After a prompt: quiet time, the span that holds at most two, how long a subject rests unless its count doubled. */
  quietMs: 24 * HOUR,
  pairMs: 7 * DAY,
  subjectMs: 7 * DAY,
  subjectRatio: 2,
  /** After a prompt the bar lies this much above the finding, and falls back by half in the half-life. */
  bump: 0.4,
  bumpHalfLifeMs: 7 * DAY,
  /** Subjects and conversations remembered. */
  subjectsKept: 16,
  threadsKept: 64,
  /** A send stamped earlier than the last one by more than this means the clock was set back. */
  clockBackMs: 2 * HOUR,
  priors: {
    top: { m: 1.5, sd: 0.75, n: 4 },
    night: { m: 0.8, sd: 0.8, n: 4 },
    sitting: { m: 2.75, sd: 0.85, n: 10 },
    fresh: { m: 2.2, sd: 0.6, n: 4 },
  },
} as const;
