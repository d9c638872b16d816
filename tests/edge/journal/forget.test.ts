import { assert, asyncProperty, constantFrom } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { expireRows } from '#lib/edge/journal/expire';
import { forgetThread } from '#lib/edge/journal/forget';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { openGeneration } from '#lib/edge/journal/place';
import { readPointer } from '#lib/edge/journal/pointer';
import { STORES } from '#lib/edge/journal/schema';
import type { Expired } from '#lib/history/expiry';
import { ThreadId } from '#lib/model/ids';
import type { JournalTransaction } from '#lib/model/ports';
import { STORED_NAMES, keyOfRow } from '#lib/model/stored';
import { DAY } from '#lib/model/time';
import { LocalDay } from '#lib/model/units';
import { remember } from '#lib/prompt/remembered';
import { emptyPolicy, parsePolicy } from '#lib/prompt/policy-state';
import { observe } from '#lib/tempo/observe';
import { optionsOf } from '#lib/tempo/options';
import { emptyState, type TempoState } from '#lib/tempo/state';
import { parseState } from '#lib/tempo/parse-state';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { freshBrowser } from '../../helpers/places';
import { stock } from '../../helpers/stored-rows';
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

const EVER = { from: 0, to: T0 + 1000 * DAY };
const DAYS = { from: LocalDay.parse('2020-01-01'), to: LocalDay.parse('2030-01-01') };

let journal: OwnJournal;
beforeEach(() => {
  freshBrowser('buckets');
  journal = openJournal({ now: () => T0, offsetMin: () => 60 });
});
const write = (work: (tx: JournalTransaction) => Promise<void>) => journal.transact(work);

/** The detector after one send to each. */
function learned(): TempoState {
  return [ANNA, BERT].reduce(
    (state, thread, index) =>
      observe(state, { at: T0 + index, offsetMin: 60, thread }, optionsOf(DEFAULT_SETTINGS)).state,
    emptyState(),
  );
}

async function writeBoth(tx: JournalTransaction): Promise<void> {
  for (const [index, thread] of [ANNA, BERT].entries()) {
    const about = { thread, at: T0 + index };
    await tx.addSend(sendOf(`send-${index}`, about));
    await tx.countHour(hourOf({ thread }), 1);
    await tx.putConversation(conversationOf({ thread, name: `name ${index}` }));
    await tx.putCheckIn(checkInOf(`check-in-${index}`, about));
    await tx.putReflection(reflectionOf(`reflection-${index}`, about));
    await tx.putPrompt(promptOf(`prompt-${index}`, about));
  }
  await tx.putState('detector', learned());
  const spoken = [ANNA, BERT].map((thread, index) => promptOf(`prompt-${index}`, { thread }));
  await tx.putState('policy', spoken.reduce(remember, emptyPolicy()));
}

/** Everything that is stored, as text. */
async function everything(): Promise<string> {
  const db = await openGeneration((await readPointer())?.generation ?? 0);
  const rows = await Promise.all(STORES.map((name) => db.getAll(name)));
  db.close();
  return JSON.stringify(rows);
}

const pendingOf = (thread: string) => ({
  card: {
    id: promptOf('prompt-0').id,
    reason: 'surge',
    text: 'surge-1',
    acts: [],
    strength: 'above',
    canBreathe: false,
    appearance: 'system',
  },
  record: promptOf('prompt-0', { thread }),
  at: T0,
  stage: 'folded',
});

test('whatever is stored of whichever conversation, no row names it once it is deleted', async () => {
  const threads = ['a', 'b', 'c'].map((letter) => ThreadId.parse(letter.repeat(22)));
  const naming: readonly string[] = ['sends', 'checkIns', 'prompts', 'reflections'];
  await assert(
    asyncProperty(stock, constantFrom(...threads), async (of, thread) => {
      freshBrowser();
      journal = openJournal({ now: () => T0, offsetMin: () => 60 });
      await journal.erase(async (tx) => {
        for (const name of STORED_NAMES) {
          const rows = new Map(of[name].map((row) => [keyOfRow(name, row), row]));
          for (const row of rows.values()) {
            const about = naming.includes(name) ? { ...row, thread } : row; // each of them, so that there is something to find
            await tx.objectStore(name).add(about as never); // a row of this very store
          }
        }
        await tx.objectStore('conversations').put(conversationOf({ thread }));
        return 0;
      });
      expect(await everything()).toContain(thread);
      await journal.erase((tx) => forgetThread(tx, thread));
      expect(await everything()).not.toContain(thread);
    }),
    { numRuns: 25 },
  );
}, 60_000);

describe('a conversation that is deleted', () => {
  beforeEach(() => write(writeBoth));

  test('is named nowhere afterwards, and the other is as it was', async () => {
    await journal.transact((tx) => tx.putState('pending', pendingOf(ANNA)));
    expect(await everything()).toContain(ANNA);
    expect(await journal.erase((tx) => forgetThread(tx, ANNA))).toBe(9);
    expect(await everything()).not.toContain(ANNA);
    expect(await journal.conversations()).toEqual([
      conversationOf({ thread: BERT, name: 'name 1' }),
    ]);
    expect(await journal.sends(EVER)).toEqual([sendOf('send-1', { thread: BERT, at: T0 + 1 })]);
    expect(await journal.hours(DAYS)).toEqual([hourOf({ thread: BERT })]);
    expect(await journal.reflections(BERT)).toHaveLength(1);
  });

  test('leaves its check-ins and prompts, which no longer say where', async () => {
    await journal.erase((tx) => forgetThread(tx, ANNA));
    expect(await journal.checkIns(EVER)).toEqual([
      checkInOf('check-in-0', { at: T0 }),
      checkInOf('check-in-1', { at: T0 + 1, thread: BERT }),
    ]);
    expect(await journal.prompts(EVER)).toEqual([
      promptOf('prompt-0', { at: T0 }),
      promptOf('prompt-1', { at: T0 + 1, thread: BERT }),
    ]);
  });

  test('leaves what the detector and the limits know of others', async () => {
    await journal.erase((tx) => forgetThread(tx, ANNA));
    expect(parseState(await journal.state('detector')).threads).toEqual(
      learned().threads.filter(({ id }) => id === BERT),
    );
    const { spoken = [] } = parsePolicy(await journal.state('policy'));
    expect(spoken.map(({ thread }) => thread)).toEqual([undefined, BERT]);
  });

  test('leaves a prompt that waits for another', async () => {
    await journal.transact((tx) => tx.putState('pending', pendingOf(BERT)));
    await journal.erase((tx) => forgetThread(tx, ANNA));
    expect(await journal.state('pending')).toEqual(pendingOf(BERT));
  });
});

describe('what is older than the user wants to keep', () => {
  const before = T0;
  const [old, young] = [{ at: before - 1 }, { at: before }];
  const nothing: Expired = {
    kind: 'expired',
    sendsBefore: 0,
    allBefore: 0,
    dayBefore: LocalDay.parse('1970-01-01'),
  };
  const expire = (expired: Partial<Expired>) =>
    journal.erase((tx) => expireRows(tx, { ...nothing, ...expired }));
  const all: Partial<Expired> = {
    sendsBefore: before,
    allBefore: before,
    dayBefore: LocalDay.parse('2026-03-01'),
  };

  beforeEach(() =>
    write(async (tx) => {
      for (const [name, change] of [
        ['old', old],
        ['young', young],
      ] as const) {
        await tx.addSend(sendOf(name, change));
        await tx.putCheckIn(checkInOf(name, change));
        await tx.putReflection(reflectionOf(name, change));
        await tx.putPrompt(promptOf(name, change));
      }
      await tx.countHour(hourOf({ day: '2026-02-28' }), 1);
      await tx.countHour(hourOf({ day: '2026-03-01' }), 1);
    }),
  );

  test('exact sends go, and their hours and everything else stay', async () => {
    expect(await expire({ sendsBefore: before })).toBe(1);
    expect(await journal.sends(EVER)).toEqual([sendOf('young', young)]);
    expect(await journal.hours(DAYS)).toHaveLength(2);
    expect(await journal.checkIns(EVER)).toHaveLength(2);
  });

  test('after the longer time the hours, words and prompts go too', async () => {
    expect(await expire(all)).toBe(5);
    expect(await journal.sends(EVER)).toEqual([sendOf('young', young)]);
    expect(await journal.hours(DAYS)).toEqual([hourOf({ day: '2026-03-01' })]);
    expect(await journal.checkIns(EVER)).toEqual([checkInOf('young', young)]);
    expect(await journal.reflections(ANNA)).toEqual([reflectionOf('young', young)]);
    expect(await journal.prompts(EVER)).toEqual([promptOf('young', young)]);
  });

  test('nothing goes when everything is kept for ever', async () => {
    expect(await expire({})).toBe(0);
    expect(await journal.sends(EVER)).toHaveLength(2);
  });

  const was = { firstAt: before - 9, lastAt: before - 1 };
  test.each([
    ['with its last send long ago goes', { ...was, name: 'Anna' }, undefined],
    ['chosen, but never written to, goes', { firstAt: before - 1, lastAt: before - 1 }, undefined],
    ['with a send inside the time stays', { ...was, lastAt: before }, { ...was, lastAt: before }],
    [
      'that is not to be noticed stays so, without its name',
      { ...was, noticed: false, name: 'Anna' },
      { ...was, noticed: false },
    ],
    [
      'paused until told stays so',
      { ...was, pausedUntil: 'told' },
      { ...was, pausedUntil: 'told' },
    ],
    ['whose pause is over goes', { ...was, pausedUntil: before }, undefined],
  ])('a conversation %s', async (_name, change, left) => {
    await write((tx) => tx.putConversation(conversationOf(change)));
    await expire(all);
    const row = await journal.conversation(ANNA);
    expect(row).toEqual(left && conversationOf(left));
    expect(await expire(all)).toBe(0);
  });

  test('the detector forgets a conversation with its row', async () => {
    await write(async (tx) => {
      await tx.putConversation(conversationOf(was));
      await tx.putState('detector', learned());
    });
    await expire(all);
    const { threads } = parseState(await journal.state('detector'));
    expect(threads.map(({ id }) => id)).toEqual([BERT]);
  });
});
