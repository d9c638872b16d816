import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { listGenerations } from '#lib/edge/journal/place';
import { readPointer } from '#lib/edge/journal/pointer';
import { freshBrowser, KINDS } from '../../helpers/places';
import { T0, sendOf, writeLife } from '../../helpers/rows';

const clock = { now: () => T0, offsetMin: () => 60 };
const worker = (): OwnJournal => openJournal(clock);
const EVER = { from: 0, to: T0 + 9000 };

/** A full disk: every write is refused until it is freed. */
function fill(): () => void {
  const full = new DOMException('Encountered disk full.', 'QuotaExceededError');
  const refuse = () => {
    throw full;
  };
  const { add, put } = IDBObjectStore.prototype;
  Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
  return () => void Object.assign(IDBObjectStore.prototype, { add, put });
}

let free: () => void;
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => free());

const inUse = async () => (await readPointer())?.generation;
const add = (journal: OwnJournal, id: string) => journal.transact((tx) => tx.addSend(sendOf(id)));

describe.each(KINDS)('after a full disk, with %s', (kind) => {
  let journal: OwnJournal;
  beforeEach(async () => {
    freshBrowser(kind);
    journal = worker();
    await journal.transact((tx) => writeLife(tx, 3));
    await journal.tidy();
    free = fill();
    await expect(add(journal, 'refused')).rejects.toThrow('disk full');
  });

  test('nothing is taken while the rows cannot move: it would be lost at the next start', async () => {
    await expect(add(journal, 'again')).rejects.toThrow('disk full');
    expect(await inUse()).toBe(1);
    expect(await journal.sends(EVER), 'what was there can be read').toHaveLength(3);
  });

  test('what is taken next lies in a new place, together with every row', async () => {
    free();
    await add(journal, 'later');
    expect(await inUse()).toBe(2);
    expect(await listGenerations()).toEqual([2]);
    expect(await worker().sends(EVER)).toHaveLength(4);
    await add(journal, 'and-on');
    expect(await inUse(), 'once').toBe(2);
  });

  test('the next worker moves before it takes anything as well', async () => {
    free();
    const next = worker();
    await add(next, 'later');
    expect(await inUse()).toBe(2);
    expect(await next.sends(EVER)).toHaveLength(4);
  });

  test('whoever only makes room is waited for: an alarm moves the rows, and then is gone', async () => {
    expect(await fakeBrowser.alarms.get('disk')).toMatchObject({ periodInMinutes: 1 });
    await journal.tidy().catch(() => undefined);
    expect(await fakeBrowser.alarms.get('disk'), 'still no room').toBeDefined();
    free();
    await journal.tidy();
    expect(await inUse()).toBe(2);
    expect(await fakeBrowser.alarms.get('disk')).toBeUndefined();
  });
});
