import { assert, asyncProperty } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { clock } from '#lib/edge/clock';
import { openNamed } from '#lib/edge/journal/generation';
import { STORES } from '#lib/edge/journal/schema';
import { stockOf } from '#lib/edge/journal/stock';
import { exportJson } from '#lib/edge/moving/export';
import { readFile } from '#lib/edge/moving/read-file';
import { settingsStore } from '#lib/edge/settings';
import { beginImport, importStands, keepImported, takeImported } from '#lib/edge/take-in';
import { journalOfWorker } from '#lib/edge/worker';
import { RecordId } from '#lib/model/ids';
import { STORED_NAMES, keyOfRow } from '#lib/model/stored';
import { fakeExtension } from '../../helpers/fake-extension';
import { freshBrowser } from '../../helpers/places';
import { stock, type Stock } from '../../helpers/stored-rows';

const ID = RecordId.parse('file-0001');
const course = { signal: new AbortController().signal, onShare: () => undefined };

/** A browser with an empty journal. */
async function anew(): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.destroy();
  freshBrowser('buckets');
  fakeExtension();
  await journal.ready();
}

async function live(of: Stock): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.erase(async (tx) => {
    for (const name of STORED_NAMES) {
      const rows = new Map(of[name].map((row) => [keyOfRow(name, row), row]));
      for (const row of rows.values()) await tx.objectStore(name).add(row as never); // a row of this very store
    }
    return 0;
  });
}

async function exported(): Promise<string> {
  const db = await openNamed();
  if (!db) throw new Error('There is no journal.');
  const settings = await settingsStore.read();
  const counts = { sends: 1, hours: 1, conversations: 1, checkIns: 1, reflections: 1, prompts: 1 };
  const rows = stockOf((read) => read(db.transaction([...STORES], 'readonly')));
  const file = await exportJson(rows, { counts, settings }, course);
  db.close();
  return file.text();
}

async function imported(text: string): Promise<void> {
  await beginImport({ id: ID });
  const file = new Blob([text]);
  const { rows, settings } = await readFile(
    file,
    { ...course, leavesOut: false },
    async (batch) => {
      await keepImported(ID, batch);
    },
  );
  await takeImported({ id: ID, how: 'replace', rows, settings });
  while ((await importStands(ID)).is === 'running') await new Promise((go) => setTimeout(go, 0));
}

test('an export taken into an empty journal gives the same export', async () => {
  vi.spyOn(clock, 'now').mockReturnValue(Date.parse('2026-11-24T21:00:00Z'));
  await assert(
    asyncProperty(stock, async (of) => {
      await anew();
      await live(of);
      await settingsStore.write({ ...(await settingsStore.read()), dayStart: 240 });
      const before = await exported();
      await anew();
      expect(await exported()).not.toBe(before);
      await imported(before);
      expect(await exported()).toBe(before);
    }),
    { numRuns: 12 },
  );
}, 60_000);
