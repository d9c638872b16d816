import { beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '#lib/edge/journal/own';
import { openGeneration } from '#lib/edge/journal/place';
import { JournalNewer } from '#lib/edge/journal/unreadable';
import { STEPS, type Step } from '#lib/edge/journal/upgrade';
import { freshBrowser, KINDS } from '../../helpers/places';
import { T0, checkInOf, writeLife } from '../../helpers/rows';

/** A version there is not yet: an index over an old store, and something of every old row. */
const next: Step = async ({ tx }) => {
  const checkIns = tx.objectStore('checkIns');
  Reflect.apply(checkIns.createIndex, checkIns, ['bySource', 'source']);
  for (const row of await checkIns.getAll()) await checkIns.put({ ...row, note: 'moved' });
};
const falters: Step = async (upgrading) => {
  await next(upgrading);
  throw new Error('It broke half way.');
};
const NEXT = [...STEPS, next];
const EVER = { from: 0, to: T0 + 100 };

describe.each(KINDS)('a version that is still to come, with %s', (kind) => {
  beforeEach(async () => {
    freshBrowser(kind);
    const journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    await journal.transact((tx) => writeLife(tx));
    const db = await openGeneration(1);
    db.close();
  });

  const notes = async (steps: readonly Step[]) => {
    const db = await openGeneration(1, steps);
    const found = await db.getAll('checkIns');
    const indexes = [...db.transaction('checkIns').store.indexNames];
    db.close();
    return { notes: found.map(({ note }) => note), indexes: indexes.map(String) };
  };

  test('takes over every row of today, and looks at the steps before it no more', async () => {
    expect(await notes(NEXT)).toEqual({ notes: ['moved'], indexes: ['at', 'bySource'] });
    const db = await openGeneration(1, NEXT);
    expect(await db.count('sends')).toBe(3);
    await db.put('checkIns', checkInOf('later', { note: 'as written' }));
    db.close();
    expect((await notes(NEXT)).notes.sort()).toEqual(['as written', 'moved']);
  });

  test('that breaks half way changes nothing, and today’s code goes on', async () => {
    await expect(openGeneration(1, [...STEPS, falters])).rejects.toThrow('It broke half way.');
    expect(await notes(STEPS)).toEqual({ notes: ['by the window'], indexes: ['at'] });
    const journal = openJournal({ now: () => T0, offsetMin: () => 60 });
    expect(await journal.sends(EVER)).toHaveLength(3);
  });

  test('is refused by today’s code, and found again by its own', async () => {
    await notes(NEXT);
    await expect(openGeneration(1)).rejects.toThrow(JournalNewer);
    expect(await notes(NEXT)).toEqual({ notes: ['moved'], indexes: ['at', 'bySource'] });
  });

  test('makes a new journal in one go', async () => {
    const db = await openGeneration(2, NEXT);
    expect(db.version).toBe(NEXT.length);
    expect([...db.transaction('checkIns').store.indexNames].map(String)).toContain('bySource');
    db.close();
  });
});
