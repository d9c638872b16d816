import type { DayCount } from './days';
import { isAbove, type Band } from './usual';

/** What the days say, in the one sentence above the chart. */
export type DaysFinding =
  | { readonly kind: 'nothing' }
  /** Too few active days for a usual. */
  | { readonly kind: 'early'; readonly days: number; readonly sends: number }
  | { readonly kind: 'within'; readonly days: number }
  | { readonly kind: 'fuller'; readonly days: number; readonly isOneConversation: boolean };

/** From this share of a day's sends one conversation is "where it went". */
const MOST = 0.8;

/** The finding over these days against the usual. */
export function findingOf(days: readonly DayCount[], band: Band | undefined): DaysFinding {
  const active = days.filter((day) => day.n > 0);
  if (active.length === 0) return { kind: 'nothing' };
  if (!band) return { kind: 'early', days: active.length, sends: total(active) };
  const fuller = active.filter((day) => isAbove(day.n, band));
  if (fuller.length === 0) return { kind: 'within', days: active.length };
  return { kind: 'fuller', days: fuller.length, isOneConversation: isOneConversation(fuller) };
}

/** Own sends over all these days. */
export function total(days: readonly DayCount[]): number {
  return days.reduce((sum, day) => sum + day.n, 0);
}

function isOneConversation(days: readonly DayCount[]): boolean {
  const threads = new Set(days.map((day) => day.topThread));
  const isMost = days.every((day) => day.topThread !== undefined && day.top >= MOST * day.n);
  return isMost && threads.size === 1;
}
