import { beforeEach, describe, expect, test } from 'vitest';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import type { JournalTransaction } from '#lib/model/ports';
import { DAY } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';
import { freshBrowser } from '../../helpers/places';
import {
  ANNA,
  BERT,
  T0,
  checkInOf,
  conversationOf,
  hourOf,
  promptOf,
  reflectionOf,
  sendOf,
} from '../../helpers/rows';

const DAYS = { from: LocalDay.parse('2026-03-01'), to: LocalDay.parse('2026-03-02') };
const EVER = { from: 0, to: T0 + 1000 * DAY };

let journal: OwnJournal;
beforeEach(() => {
  freshBrowser();
  journal = openJournal({ now: () => T0, offsetMin: () => 60 });
});

const write = (work: (tx: JournalTransaction) => Promise<void>) => journal.transact(work);

describe('what was written is read back', () => {
  const [early, late] = [sendOf('one', { at: T0 }), sendOf('two', { at: T0 + 5, thread: BERT })];
  const nowhere = sendOf('three', { at: T0 + 9, thread: undefined });
  beforeEach(() =>
    write(async (tx) => {
      for (const send of [late, nowhere, early]) await tx.addSend(send);
    }),
  );

  test('sends come oldest first, from the beginning of the span up to, not at, its end', async () => {
    expect(await journal.sends(EVER)).toEqual([early, late, nowhere]);
    expect(await journal.sends({ from: T0, to: T0 + 5 })).toEqual([early]);
    expect(await journal.sends({ from: T0 + 5, to: T0 + 5 })).toEqual([]);
  });

  test('sends of one conversation are its own alone', async () => {
    expect(await journal.sendsOf(BERT, EVER)).toEqual([late]);
    expect(await journal.sendsOf(BERT, { from: 0, to: T0 + 5 })).toEqual([]);
  });

  test('a send is known by its event id until it is taken back', async () => {
    await write(async (tx) => {
      expect(await tx.hasSend(early.eventId)).toBe(true);
      expect(await tx.send(early.eventId)).toEqual(early);
      await tx.deleteSend(early.eventId);
      expect(await tx.hasSend(early.eventId)).toBe(false);
    });
    expect(await journal.sends(EVER)).toEqual([late, nowhere]);
  });

  test('the same event id twice is refused, and nothing of that transaction stays', async () => {
    const twice = write(async (tx) => {
      await tx.putConversation(conversationOf());
      await tx.addSend(early);
    });
    await expect(twice).rejects.toThrow();
    expect(await journal.sends(EVER)).toHaveLength(3);
    expect(await journal.conversations()).toEqual([]);
  });
});

test('words, conversations and states come back as they went in', async () => {
  const [anna, bert] = [conversationOf(), conversationOf({ thread: BERT, firstAt: T0 - 1 })];
  const checkIn = checkInOf('one', { note: 'a line', protecting: ['numb'], thread: ANNA });
  await write(async (tx) => {
    await tx.putConversation(anna);
    await tx.putConversation(bert);
    await tx.putCheckIn(checkIn);
    await tx.putReflection(reflectionOf('one'));
    await tx.putPrompt(promptOf('one'));
    await tx.putState('health', { any: 'thing' });
  });
  expect(await journal.conversations()).toEqual([bert, anna]);
  expect(await journal.conversation(ANNA)).toEqual(anna);
  expect(await journal.checkIns(EVER)).toEqual([checkIn]);
  expect(await journal.reflections(ANNA)).toEqual([reflectionOf('one')]);
  expect(await journal.reflections(BERT)).toEqual([]);
  expect(await journal.prompts(EVER)).toEqual([promptOf('one')]);
  expect(await journal.prompt(promptOf('one').id)).toEqual(promptOf('one'));
  expect(await journal.state('health')).toEqual({ any: 'thing' });
  await write((tx) => tx.deleteCheckIn(checkIn.id));
  await write((tx) => tx.putState('health', undefined));
  expect(await journal.checkIns(EVER)).toEqual([]);
  expect(await journal.state('health')).toBeUndefined();
});

describe('the count of an hour', () => {
  const count = (by: 1 | -1) => write((tx) => tx.countHour(hourOf(), by));

  test('goes up by one, and down again until its row is gone', async () => {
    for (const [by, rows] of [
      [1, [hourOf({ n: 1 })]],
      [1, [hourOf({ n: 2 })]],
      [-1, [hourOf({ n: 1 })]],
      [-1, []],
    ] as const) {
      await count(by);
      expect(await journal.hours(DAYS)).toEqual(rows);
    }
  });

  test('never goes below nothing', async () => {
    await count(-1);
    expect(await journal.hours(DAYS)).toEqual([]);
    await count(1);
    expect(await journal.hours(DAYS)).toEqual([hourOf({ n: 1 })]);
  });

  test('keeps the hours of other days, hours and conversations apart', async () => {
    const others = [
      hourOf({ thread: BERT }),
      hourOf({ hour: 14 }),
      hourOf({ day: '2026-03-02' }),
      hourOf({ thread: '-' }),
    ];
    await write(async (tx) => {
      for (const other of others) await tx.countHour(other, 1);
    });
    await count(1);
    await count(-1);
    const week = { ...DAYS, to: LocalDay.parse('2026-03-08') };
    expect(await journal.hours(week)).toHaveLength(others.length);
  });
});

describe('one transaction is all or nothing', () => {
  test.each([
    ['the work throws', () => Promise.reject(new Error('in the middle'))],
    [
      'the work throws at once',
      () => {
        throw new Error('in the middle');
      },
    ],
    ['the database refuses a row', (tx: JournalTransaction) => tx.addSend(sendOf('one'))],
  ])('when %s, nothing of it stays and the journal goes on', async (_name, fail) => {
    const half = write(async (tx) => {
      await tx.addSend(sendOf('one'));
      await tx.countHour(hourOf(), 1);
      await tx.putState('health', {});
      await fail(tx);
    });
    await expect(half).rejects.toThrow();
    expect(await journal.sends(EVER)).toEqual([]);
    expect(await journal.hours(DAYS)).toEqual([]);
    expect(await journal.state('health')).toBeUndefined();
    await write((tx) => tx.addSend(sendOf('two')));
    expect(await journal.sends(EVER)).toEqual([sendOf('two')]);
  });
});
