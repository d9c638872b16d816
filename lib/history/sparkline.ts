import type { ThreadId } from '#lib/model/ids';
import type { Days } from '#lib/model/ports';
import type { HourCount } from '#lib/model/send';
import { numberOfDay } from '#lib/model/time';

/** Own sends of each conversation week by week, oldest week first; the last week ends with the last day. */
export function weeksByThread(
  hours: readonly HourCount[],
  days: Days,
): ReadonlyMap<ThreadId, readonly number[]> {
  const end = numberOfDay(days.to);
  const weeks = Math.ceil((end - numberOfDay(days.from)) / 7);
  const byThread = new Map<ThreadId, number[]>();
  for (const { thread, day, n } of hours) {
    const index = weeks - 1 - Math.floor((end - 1 - numberOfDay(day)) / 7);
    if (thread === '-' || index < 0 || index >= weeks) continue;
    const counts = byThread.get(thread) ?? Array.from({ length: weeks }, () => 0);
    counts[index] = (counts[index] ?? 0) + n;
    byThread.set(thread, counts);
  }
  return byThread;
}
