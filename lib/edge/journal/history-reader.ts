import type { HistoryReader } from '#lib/model/ports';
import { HourCount } from '#lib/model/send';
import type { StoredName } from '#lib/model/stored';
import { dayOfNumber, numberOfDay } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';
import { journalReader, optional, type Within } from './reader';
import { readRows } from './rows';

/** The reading half of the journal, with what only the pages that look back ask for. */
export function historyReader(within: Within): HistoryReader {
  return { ...journalReader(within), ...overviewReader(within) };
}

function overviewReader(within: Within): Pick<HistoryReader, 'firstDay' | 'hoursOf' | 'counts'> {
  return {
    firstDay: () =>
      within(async (tx) =>
        optional(
          (day) => LocalDay.parse(day),
          (await tx.objectStore('hours').index('day').openKeyCursor())?.key,
        ),
      ),
    // One small read a day: the key begins with the day, so the other conversations are never touched.
    hoursOf: (thread, { from, to }) =>
      within(async (tx) => {
        const first = numberOfDay(from);
        const length = Math.max(0, numberOfDay(to) - first);
        const days = Array.from({ length }, (_, index) => dayOfNumber(first + index));
        const hours = tx.objectStore('hours');
        const rows = days.map((day) =>
          hours.getAll(IDBKeyRange.bound([day, thread], [day, thread, []])),
        );
        return readRows(HourCount, (await Promise.all(rows)).flat());
      }),
    counts: () =>
      within(async (tx) => {
        const count = (name: StoredName) => tx.objectStore(name).count();
        const [sends, hours, conversations, checkIns, reflections, prompts] = await Promise.all([
          count('sends'),
          count('hours'),
          count('conversations'),
          count('checkIns'),
          count('reflections'),
          count('prompts'),
        ]);
        return { sends, hours, conversations, checkIns, reflections, prompts };
      }),
  };
}
