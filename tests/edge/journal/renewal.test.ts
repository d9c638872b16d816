import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fits } from '#lib/edge/journal/rows';
import { openGeneration, listGenerations } from '#lib/edge/journal/place';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { forgetThread } from '#lib/edge/journal/forget';
import { readPointer, writePointer } from '#lib/edge/journal/pointer';
import { STORES } from '#lib/edge/journal/schema';
import { freshBrowser, KINDS, type Kind } from '../../helpers/places';
import { ANNA, BERT, T0, conversationOf, sendOf, writeLife } from '../../helpers/rows';
import { stopAfter } from '../../helpers/stopping';

/** Stopped workers complain to the console; that is not what is tested here. */
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

const clock = { now: () => T0, offsetMin: () => 60 };
/** A worker that has just started. */
const worker = (): OwnJournal => openJournal(clock);

/** Every row of the generation in use, with its key, and the numbers of all generations. */
async function disk() {
  const pointer = await readPointer();
  const db = await openGeneration(pointer?.generation ?? 0);
  const stores = await Promise.all(
    STORES.map(async (name) => [name, await db.getAllKeys(name), await db.getAll(name)]),
  );
  db.close();
  return { pointer, generations: await listGenerations(), stores };
}

async function lived(kind: Kind, sends = 3): Promise<OwnJournal> {
  freshBrowser(kind);
  const journal = worker();
  await journal.transact((tx) => writeLife(tx, sends));
  await journal.tidy();
  return journal;
}

describe.each(KINDS)('a new generation, with %s', (kind) => {
  test('holds every row and key of the old one, which is gone', async () => {
    const journal = await lived(kind, 1203);
    const before = await disk();
    await journal.renew();
    const after = await disk();
    expect(after.stores).toEqual(before.stores);
    expect(after.pointer).toEqual({ ...before.pointer, generation: 2, rows: 1203 + 5 });
    expect(after.generations).toEqual([2]);
  });

  test('leaves out what cannot be read, when told so, and only that', async () => {
    const journal = await lived(kind);
    const db = await openGeneration(1);
    await db.put('conversations', { ...conversationOf({ thread: BERT }), mood: 'odd' } as never);
    db.close();
    await expect(journal.conversations()).rejects.toThrow('does not fit');
    const before = await disk();
    await journal.renew(fits);
    expect(await journal.conversations()).toEqual([conversationOf({ name: 'Anna' })]);
    expect((await disk()).pointer?.rows).toBe(8);
    expect(before.stores.flat(2)).toHaveLength((await disk()).stores.flat(2).length + 2);
  });

  test('stopped at any step, the next worker has every row, and only one generation is left', async () => {
    let isDone = false;
    let steps = 0;
    for (; !isDone; steps += 1) {
      await (await lived(kind)).ready();
      const before = await disk();
      isDone = await stopAfter(steps, () => worker().renew());
      const next = worker();
      await next.ready();
      const after = await disk();
      expect(after.stores, `step ${steps}`).toEqual(before.stores);
      expect(after.generations, `step ${steps}`).toEqual([after.pointer?.generation]);
      expect(after.pointer?.lost, `step ${steps}`).toBeUndefined();
      await next.transact((tx) => tx.addSend(sendOf('later')));
      expect(await next.sends({ from: 0, to: T0 + 100 })).toHaveLength(4);
    }
    expect(steps).toBeGreaterThan(40);
  });

  test('a deletion stopped at any step is not done, or is done and ends on the disk at the next tidying', async () => {
    let isDone = false;
    for (let steps = 0; !isDone; steps += 1) {
      await (await lived(kind)).ready();
      const { pointer } = await disk();
      isDone = await stopAfter(steps, () => worker().erase((tx) => forgetThread(tx, ANNA)));
      const next = worker();
      const isGone = (await next.sends({ from: 0, to: T0 + 100 })).length === 0;
      expect(isGone ? await next.conversations() : [], `step ${steps}`).toEqual([]);
      await next.tidy();
      const { pointer: after } = await disk();
      if (isGone) expect(after?.generation, `step ${steps}`).toBe((pointer?.generation ?? 0) + 1);
      expect(after?.renewalDue).toBe(false);
    }
  });

  test('a worker stopped at any step of the very first opening leaves nothing that is later called lost', async () => {
    let isDone = false;
    for (let steps = 0; !isDone; steps += 1) {
      freshBrowser(kind);
      isDone = await stopAfter(steps, () => worker().ready());
      const next = worker();
      await next.transact((tx) => writeLife(tx));
      const { pointer, generations } = await disk();
      expect(pointer?.lost, `step ${steps}`).toBeUndefined();
      expect(generations, `step ${steps}`).toEqual([pointer?.generation]);
    }
  });
});

test('writes that come while the journal moves wait, and none is lost', async () => {
  const journal = await lived('buckets', 1500);
  let isMoving = true;
  const moving = journal.renew().finally(() => (isMoving = false));
  let written = 0;
  for (; isMoving; written += 1) {
    const later = { at: T0 + 5000 + written };
    await journal.transact((tx) => tx.addSend(sendOf(`new-${written}`, later)));
  }
  await moving;
  expect(await worker().sends({ from: 0, to: T0 + 9000 })).toHaveLength(1500 + written);
});

test('nothing to delete makes no new generation', async () => {
  const journal = await lived('buckets');
  expect(await journal.erase((tx) => forgetThread(tx, BERT))).toBe(0);
  expect((await disk()).pointer).toMatchObject({ generation: 1, renewalDue: false });
});

test('a disk that refuses the copy keeps the old generation whole, and is tried again', async () => {
  const journal = await lived('databases');
  await stopAfter(12, () => journal.erase((tx) => forgetThread(tx, ANNA)));
  const pointer = await readPointer();
  if (pointer) await writePointer({ ...pointer, renewalDue: true });
  const next = worker();
  await next.tidy();
  expect((await readPointer())?.renewalDue).toBe(false);
});
