import type { Course, Looked, Moving, Taken } from '#components/options/data/moving.ts';
import { clock } from '#lib/edge/clock';
import type { Stock } from '#lib/edge/journal/stock';
import { exportCsv, exportJson, fileName } from '#lib/edge/moving/export';
import { lookAt, takeFile } from '#lib/edge/moving/import';
import { saveFile } from '#lib/edge/moving/save-file';
import type { HistoryReader } from '#lib/model/ports';
import { report } from '#lib/edge/report';
import { settingsStore } from '#lib/edge/settings';
import { FileRefused } from '#lib/history/transfer/refused';

/** What the options page does with the history as a whole. */
export function movingFor(stock: Stock, reader: HistoryReader): Moving {
  return {
    saveJson: (course) =>
      taken(course, async () => {
        const [settings, counts] = await Promise.all([settingsStore.read(), reader.counts()]);
        const file = await exportJson(stock, { settings, counts }, course);
        saveFile(document, file, fileName('export', 'json'));
      }),
    saveCsv: (choice, course) =>
      taken(course, async () => {
        const [{ dayStart }, counts] = await Promise.all([settingsStore.read(), reader.counts()]);
        const all = counts[choice.store];
        const file = await exportCsv(stock, choice, { ...course, dayStart, all });
        saveFile(document, file, fileName('table', 'csv'));
      }),
    look: async (file, course) => {
      try {
        return { kind: 'preview', ...(await lookAt(file, stock, course)) };
      } catch (cause) {
        return lookedAfter(cause, course);
      }
    },
    take: (file, taking, course) => taken(course, () => takeFile(file, taking, course)),
    count: async (selection) => {
      const { dayStart } = await settingsStore.read();
      return stock.countPart(selection, { dayStart, offsetMin: clock.offsetMin });
    },
  };
}

/** How it ended. What the user ended is no fault; everything else is reported. */
async function taken({ signal }: Course, work: () => Promise<unknown>): Promise<Taken> {
  try {
    return (await work()) === false ? 'failed' : 'done';
  } catch (cause) {
    if (signal.aborted) return 'cancelled';
    report(cause);
    return 'failed';
  }
}

function lookedAfter(cause: unknown, { signal }: Course): Looked {
  if (signal.aborted) return { kind: 'cancelled' };
  if (cause instanceof FileRefused) {
    return { kind: 'refused', refusal: cause.refusal, place: cause.place };
  }
  report(cause);
  return { kind: 'refused', refusal: 'not-whole' };
}
