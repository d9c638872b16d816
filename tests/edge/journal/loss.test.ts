import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { deleteGenerations, listGenerations, openGeneration } from '#lib/edge/journal/place';
import { readPointer, writePointer } from '#lib/edge/journal/pointer';
import { JournalNewer } from '#lib/edge/journal/unreadable';
import { STEPS } from '#lib/edge/journal/upgrade';
import { done, freshBrowser, KINDS, type Kind } from '../../helpers/places';
import { T0, sendOf, writeLife } from '../../helpers/rows';

const NOW = T0 + 1000;
const worker = (): OwnJournal => openJournal({ now: () => NOW, offsetMin: () => 60 });
const EVER = { from: 0, to: NOW + 1 };
const ROWS = 3 + 5;

async function lived(kind: Kind): Promise<void> {
  freshBrowser(kind);
  const journal = worker();
  await journal.transact((tx) => writeLife(tx));
  await journal.tidy();
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe.each(KINDS)('what the browser did to the journal, with %s', (kind) => {
  beforeEach(() => lived(kind));

  test('a lost database is noted with what it held, and recording goes on in a new one', async () => {
    await deleteGenerations();
    const journal = worker();
    await journal.transact((tx) => tx.addSend(sendOf('later')));
    expect(await journal.sends(EVER)).toEqual([sendOf('later')]);
    expect((await readPointer())?.lost).toEqual({ at: NOW, rows: ROWS });
    await worker().renew();
    expect((await readPointer())?.lost, 'kept until it was read').toEqual({ at: NOW, rows: ROWS });
  });

  test('an emptied database, as the browser makes one in place of a broken one, is lost too', async () => {
    await deleteGenerations();
    (await openGeneration(1)).close();
    await worker().ready();
    const pointer = await readPointer();
    expect(pointer?.lost).toEqual({ at: NOW, rows: ROWS });
    expect(await listGenerations()).toEqual([pointer?.generation]);
  });

  test('a lost pointer loses nothing: the journal is found', async () => {
    await fakeBrowser.storage.local.clear();
    expect(await worker().sends(EVER)).toHaveLength(3);
    const pointer = await readPointer();
    expect(pointer).toMatchObject({ generation: 1, rows: ROWS, renewalDue: true });
    expect(pointer?.lost).toBeUndefined();
  });

  test('a pointer that is garbage loses nothing either', async () => {
    await fakeBrowser.storage.local.set({ journal: { generation: 'one' } });
    expect(await worker().sends(EVER)).toHaveLength(3);
    expect((await readPointer())?.lost).toBeUndefined();
  });

  test('a pointer that fell back to the generation before finds the one after', async () => {
    const before = await readPointer();
    await worker().renew();
    if (before) await writePointer(before);
    expect(await worker().sends(EVER)).toHaveLength(3);
    expect(await readPointer()).toMatchObject({ generation: 2 });
    expect((await readPointer())?.lost).toBeUndefined();
  });

  test('a journal that only lost its mark is not thrown away', async () => {
    const db = await openGeneration(1);
    await db.delete('state', 'epoch');
    db.close();
    expect(await worker().sends(EVER)).toHaveLength(3);
    expect((await readPointer())?.lost).toBeUndefined();
  });

  test('one written by a newer Andante is refused, and stays as it is', async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const bucket = await storageBuckets?.open('andante-1');
    const open = () =>
      bucket
        ? bucket.indexedDB.open('andante', STEPS.length + 1)
        : indexedDB.open('andante-1', STEPS.length + 1);
    (await done(open())).close();
    const pointer = await readPointer();
    const journal = worker();
    await expect(journal.sends(EVER)).rejects.toThrow(JournalNewer);
    await expect(journal.transact((tx) => tx.addSend(sendOf('x')))).rejects.toThrow(JournalNewer);
    await expect(journal.tidy()).rejects.toThrow(JournalNewer);
    expect(await readPointer()).toEqual(pointer);
    expect(await listGenerations()).toEqual([1]);
    const db = await done(open());
    expect(await done(db.transaction('sends').objectStore('sends').count())).toBe(3);
    db.close();
  });
});

test('every step of the schema leads from nothing to the stores and indexes of today', async () => {
  freshBrowser();
  const db = await openGeneration(1);
  const tx = db.transaction([...db.objectStoreNames], 'readonly');
  const shape = [...db.objectStoreNames].map((name) => {
    const { autoIncrement, keyPath, indexNames } = tx.objectStore(name);
    return [name, keyPath, autoIncrement, [...indexNames]];
  });
  expect(db.version).toBe(STEPS.length);
  expect(tx.objectStore('sends').index('eventId').unique).toBe(true);
  expect(shape).toEqual([
    ['checkIns', 'id', false, ['at']],
    ['conversations', 'thread', false, []],
    ['hours', ['day', 'thread', 'hour'], false, ['day']],
    ['prompts', 'id', false, ['at']],
    ['reflections', 'id', false, ['threadAt']],
    ['sends', null, true, ['at', 'eventId', 'threadAt']],
    ['state', null, false, []],
  ]);
  db.close();
});
