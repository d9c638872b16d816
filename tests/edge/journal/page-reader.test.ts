import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openReader } from '#lib/edge/journal';
import { historyReader } from '#lib/edge/journal/history-reader';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import * as place from '#lib/edge/journal/place';
import { listGenerations } from '#lib/edge/journal/place';
import { readPointer, watchPointer, writePointer } from '#lib/edge/journal/pointer';
import type { HistoryReader } from '#lib/model/ports';
import { freshBrowser, KINDS } from '../../helpers/places';
import { T0, sendOf, writeLife } from '../../helpers/rows';

const EVER = { from: 0, to: T0 + 100 };
let journal: OwnJournal;
let reader: HistoryReader;
let life: AbortController;
/** What pages asked of the worker. */
let asked: string[];

/** A page and a worker of one browser. */
function page(answer: () => Promise<{ ok: boolean }>): void {
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message) => {
    asked.push((message as unknown as { type: string }).type);
    return answer();
  });
  life = new AbortController();
  reader = openReader(life.signal, historyReader);
}
const ready = () => journal.ready().then(() => ({ ok: true }));

afterEach(() => life.abort());

describe.each(KINDS)('a page that reads, with %s', (kind) => {
  beforeEach(async () => {
    freshBrowser(kind);
    journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    page(ready);
  });

  test('sees what the worker writes, without asking it for anything', async () => {
    await journal.transact((tx) => writeLife(tx));
    expect(await reader.sends(EVER)).toHaveLength(3);
    await journal.transact((tx) => tx.addSend(sendOf('more')));
    expect(await reader.sends(EVER)).toHaveLength(4);
    expect(asked).toEqual([]);
  });

  test('never makes a journal: it asks the worker for one, once for many questions', async () => {
    await Promise.all([reader.sends(EVER), reader.conversations(), reader.state('health')]);
    expect(asked).toEqual(['intent/ready']);
    expect(await reader.sends(EVER)).toEqual([]);
    expect(await listGenerations()).toEqual([1]);
  });

  test('follows the journal to a new generation, and never shows the old one again', async () => {
    await journal.transact((tx) => writeLife(tx));
    expect(await reader.sends(EVER)).toHaveLength(3);
    await journal.renew();
    await journal.transact((tx) => tx.addSend(sendOf('more')));
    expect(await reader.sends(EVER)).toHaveLength(4);
    expect(asked).toEqual([]);
    expect(await listGenerations()).toEqual([2]);
  });

  test('follows the pointer, even when the browser leaves the old generation open', async () => {
    await journal.transact((tx) => writeLife(tx));
    expect(await reader.sends(EVER)).toHaveLength(3);
    const pointer = await readPointer();
    const db = await place.openGeneration(2);
    await db.put('state', pointer?.epoch, 'epoch');
    if (pointer) await writePointer({ ...pointer, generation: 2 });
    expect(await reader.sends(EVER)).toEqual([]);
    db.close();
  });

  test('takes an empty database under the right name for none', async () => {
    await journal.transact((tx) => writeLife(tx));
    await place.deleteGenerations();
    (await place.openGeneration(1)).close();
    journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    expect(await reader.sends(EVER)).toEqual([]);
    expect(asked).toEqual(['intent/ready']);
  });

  test('shows nothing after everything was deleted', async () => {
    await journal.transact((tx) => writeLife(tx));
    expect(await reader.conversations()).toHaveLength(1);
    await journal.destroy();
    await fakeBrowser.storage.local.clear();
    expect(await reader.conversations()).toEqual([]);
    expect(asked).toEqual(['intent/ready']);
  });

  test('has the worker note that the journal was lost', async () => {
    await journal.transact((tx) => writeLife(tx));
    await place.deleteGenerations();
    journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    expect(await reader.sends(EVER)).toEqual([]);
    expect(asked).toEqual(['intent/ready']);
    expect((await readPointer())?.lost?.at).toBe(T0);
  });

  test('reads on over a connection that the browser closed by force', async () => {
    await journal.transact((tx) => writeLife(tx));
    const open = vi.spyOn(place, 'openGeneration');
    expect(await reader.sends(EVER)).toHaveLength(3);
    const db: { close(): void } = await open.mock.results.at(-1)?.value;
    db.close();
    expect(await reader.sends(EVER)).toHaveLength(3);
  });
});

test('a worker that cannot open the journal is an error the page can show', async () => {
  freshBrowser();
  page(async () => ({ ok: false }));
  await expect(reader.sends(EVER)).rejects.toThrow('could not be opened');
});

describe('whoever watches the pointer', () => {
  beforeEach(async () => {
    freshBrowser();
    page(ready);
    journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    await journal.transact((tx) => writeLife(tx));
  });

  test.each([
    ['a new generation', () => journal.renew(), 1],
    ['the end of everything', () => fakeBrowser.storage.local.clear(), 1],
    ['a new count of rows', () => journal.tidy(), 0],
    ['other things in the same storage', () => fakeBrowser.storage.local.set({ settings: 1 }), 0],
  ])('hears of %s so often', async (_name, happen, times) => {
    const heard = vi.fn();
    watchPointer(heard, life.signal);
    await happen();
    expect(heard).toHaveBeenCalledTimes(times);
  });

  test('hears nothing once its signal came', async () => {
    const heard = vi.fn();
    watchPointer(heard, life.signal);
    life.abort();
    await journal.renew();
    expect(heard).not.toHaveBeenCalled();
  });
});
