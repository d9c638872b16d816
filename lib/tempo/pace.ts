import { dayNumber } from '#lib/model/time';
import { sdOf, usualOf, zOf, type Baseline } from './baseline';
import { TEMPO } from './constants';
import { floorScale, type TempoEvent, type TempoOptions } from './options';
import { rolled } from './roll';
import type { TempoState } from './state';

/** The musical word for a pace: unhurried, walking, quick, racing. */
export type PaceWord = 'largo' | 'andante' | 'allegro' | 'presto';

/** Today in one conversation against the person's usual. */
export interface Pace {
  readonly word: PaceWord;
  /** Own sends today in this conversation; in the busiest one when none is given. */
  readonly observed: number;
  /** Own sends to the busiest conversation of a usual active day. */
  readonly usual: number;
  /** observed / max(1, usual). */
  readonly ratio: number;
  /** Whether the usual rests on at least 6 active days of this person, rather than on a first guess. */
  readonly known: boolean;
  /** Active days the usual has learned from, 0 to 16 (16: or more). */
  readonly days: number;
}

/** z at which the walking pace begins, and at which it ends; an even spread calls a good half of the days a walk. */
const WALK = { from: -0.5, to: 1 };
/** Fewest own sends in a day that can be called quick, at the default sensitivity. */
const QUICK_FLOOR = 8;

/**
 * How today compares at an instant, in words and numbers.
 * Presto is where the rule for a surge would stand on its own: at least 20 sends, three times the usual, and z above the
 * sensitivity. Allegro from one standard deviation above the usual and 8 sends; Largo below half of one under it.
 */
export function pace(state: TempoState, event: TempoEvent, options: TempoOptions): Pace {
  const day = dayNumber(event, options.dayStartMin);
  const now = rolled(state, day, event.at);
  const observed = sendsToday(now, event);
  const { top } = now.usuals;
  const usual = usualOf(top);
  return {
    word: wordFor(observed, top, options),
    observed,
    usual,
    ratio: observed / Math.max(1, usual),
    ...learnedDays(top),
  };
}

/** The usual busiest conversation of an active day with one standard deviation either way, in own sends. */
export function usualBand(state: TempoState): {
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  readonly known: boolean;
  readonly days: number;
} {
  const { top } = state.usuals;
  return {
    usual: usualOf(top),
    low: Math.max(0, Math.exp(top.m - sdOf(top)) - 1),
    high: Math.exp(top.m + sdOf(top)) - 1,
    ...learnedDays(top),
  };
}

function sendsToday({ today, threads }: TempoState, { thread }: TempoEvent): number {
  if (today === null) return 0;
  if (thread === undefined) return today.top;
  const found = threads.find(({ id }) => id === thread);
  return found?.day === today.day ? found.d0 : 0;
}

function wordFor(observed: number, top: Baseline, options: TempoOptions): PaceWord {
  const z = zOf(top, observed);
  const scale = floorScale(options);
  const isFar = observed >= TEMPO.minRatio * usualOf(top);
  if (observed >= TEMPO.floors.day * scale && isFar && z >= options.z) return 'presto';
  if (observed >= QUICK_FLOOR * scale && z >= WALK.to) return 'allegro';
  return z >= WALK.from ? 'andante' : 'largo';
}

function learnedDays({ n }: Baseline): { readonly known: boolean; readonly days: number } {
  const days = Math.max(0, n - TEMPO.priors.top.n);
  return { days, known: days >= TEMPO.ownDays };
}
