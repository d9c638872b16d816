import type { CheckIn } from '#lib/model/check-in';
import type { ThreadId } from '#lib/model/ids';
import type { Days } from '#lib/model/ports';
import type { HourCount } from '#lib/model/send';
import { dayOfNumber, localDay, numberOfDay } from '#lib/model/time';
import type { LocalDay } from '#lib/model/units';

/** Own sends of one local day. */
export interface DayCount {
  readonly day: LocalDay;
  /** Own sends on that day, in all conversations. */
  readonly n: number;
  /** The busiest conversation's part of them; 0 when no conversation was known. */
  readonly top: number;
  /** Of all sends, those on the phone, roughly, as the user said. */
  readonly told?: number;
  /** Which conversation that was. */
  readonly topThread?: ThreadId;
}

/**
 * Every local day in `days`, oldest first, with its own sends; quiet days are there with 0.
 * `told` adds what the user said of the phone.
 */
export function daysOf(
  hours: readonly HourCount[],
  days: Days,
  told: ReadonlyMap<LocalDay, number> = new Map(),
): readonly DayCount[] {
  const byDay = new Map<LocalDay, Map<HourCount['thread'], number>>();
  for (const { day, thread, n } of hours) {
    const threads = byDay.get(day) ?? new Map<HourCount['thread'], number>();
    threads.set(thread, (threads.get(thread) ?? 0) + n);
    byDay.set(day, threads);
  }
  return everyDay(days).map((day) => withTold(dayCount(day, byDay.get(day)), told.get(day)));
}

/** The local days in [from, to), oldest first. */
export function everyDay(days: Days): readonly LocalDay[] {
  const from = numberOfDay(days.from);
  const length = Math.max(0, numberOfDay(days.to) - from);
  return Array.from({ length }, (_, index) => dayOfNumber(from + index));
}

/** How many of these instants fell on each local day, by the zone the device has for each of them. */
export function tally(
  rows: readonly { readonly at: number }[],
  { dayStart, offsetMin }: DayClock,
): ReadonlyMap<LocalDay, number> {
  const byDay = new Map<LocalDay, number>();
  for (const { at } of rows) {
    const day = localDay({ at, offsetMin: offsetMin(at) }, dayStart);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  return byDay;
}

/** Own sends on the phone by local day, roughly, as the user said. */
export function toldByDay(
  checkIns: readonly Pick<CheckIn, 'phone'>[],
  { dayStart, offsetMin }: DayClock,
): ReadonlyMap<LocalDay, number> {
  const byDay = new Map<LocalDay, number>();
  for (const { phone } of checkIns) {
    if (!phone) continue;
    const day = localDay({ at: phone.from, offsetMin: offsetMin(phone.from) }, dayStart);
    byDay.set(day, (byDay.get(day) ?? 0) + phone.sends);
  }
  return byDay;
}

/** What turns an instant into a local day. */
export interface DayClock {
  /** Minute of the day at which a day begins. */
  readonly dayStart: number;
  /** Minutes east of UTC at an instant. */
  readonly offsetMin: (at: number) => number;
}

function withTold(day: DayCount, told: number | undefined): DayCount {
  return told ? { ...day, n: day.n + told, told } : day;
}

function dayCount(day: LocalDay, threads?: ReadonlyMap<HourCount['thread'], number>): DayCount {
  let n = 0;
  let top = 0;
  let topThread: ThreadId | undefined;
  for (const [thread, count] of threads ?? []) {
    n += count;
    if (thread === '-' || count <= top) continue;
    top = count;
    topThread = thread;
  }
  return { day, n, top, ...(topThread ? { topThread } : {}) };
}
