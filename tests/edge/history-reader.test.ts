import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGeneration } from '#lib/edge/journal/place';
import { historyReader } from '#lib/edge/journal/history-reader';
import { STORES } from '#lib/edge/journal/schema';
import { ThreadId } from '#lib/model/ids';
import { HourCount } from '#lib/model/send';
import type { HistoryReader } from '#lib/model/ports';
import { LocalDay } from '#lib/model/units';

const A = 'a'.repeat(22);
const B = `${'a'.repeat(21)}b`;
const day = (text: string) => LocalDay.parse(text);
const hour = (on: string, thread: string, at: number, n: number) =>
  HourCount.parse({ day: on, thread, hour: at, n });
const rows = [
  hour('2026-11-01', A, 21, 3),
  hour('2026-11-01', A, 22, 4),
  hour('2026-11-01', B, 21, 5),
  hour('2026-11-02', '-', 9, 1),
  hour('2026-11-03', A, 0, 2),
  hour('2026-11-04', A, 8, 6),
];

async function readerOf(generation: number, hours: readonly HourCount[]): Promise<HistoryReader> {
  const db = await openGeneration(generation);
  const tx = db.transaction('hours', 'readwrite');
  for (const row of hours) await tx.store.put(row);
  await tx.done;
  return historyReader((read) => read(db.transaction([...STORES], 'readonly')));
}

describe('looking back', () => {
  let reader: HistoryReader;
  beforeAll(async () => {
    reader = await readerOf(1, rows);
  });

  test('the first day is that of the earliest count', async () => {
    expect(await reader.firstDay()).toBe('2026-11-01');
  });

  test('an empty journal has no first day, and counts nothing', async () => {
    const empty = await readerOf(2, []);
    expect(await empty.firstDay()).toBeUndefined();
    expect(Object.values(await empty.counts())).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the hours of one conversation leave its neighbours and the day after out', async () => {
    const found = await reader.hoursOf(ThreadId.parse(A), {
      from: day('2026-11-01'),
      to: day('2026-11-04'),
    });
    expect(found.map(({ day: on, hour: at, n }) => [on, at, n])).toEqual([
      ['2026-11-01', 21, 3],
      ['2026-11-01', 22, 4],
      ['2026-11-03', 0, 2],
    ]);
  });

  test('rows are counted store by store', async () => {
    expect(await reader.counts()).toMatchObject({ hours: rows.length, sends: 0 });
  });
});
