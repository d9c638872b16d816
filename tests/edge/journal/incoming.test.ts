import { beforeEach, describe, expect, test } from 'vitest';
import { dropIncoming, putIncoming, takeIncoming } from '#lib/edge/journal/incoming';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import { mendHours, relearn } from '#lib/edge/journal/relearn';
import type { Entry, ImportHow } from '#lib/model/import';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { HOUR } from '#lib/model/time';
import { parseState } from '#lib/tempo/parse-state';
import { freshBrowser } from '../../helpers/places';
import { ANNA, T0, checkInOf, conversationOf, hourOf, sendOf } from '../../helpers/rows';

const clock = { now: () => T0, offsetMin: () => 60 };
const EVER = { from: 0, to: T0 + 1e9 };

let journal: OwnJournal;
beforeEach(async () => {
  freshBrowser();
  journal = openJournal(clock);
  await journal.transact(async (tx) => {
    await tx.addSend(sendOf('here'));
    await tx.countHour(hourOf(), 1);
    await tx.putConversation(conversationOf({ name: 'Anna' }));
    await tx.putCheckIn(checkInOf('check-in'));
  });
});

const FILE: readonly Entry[] = [
  { store: 'sends', row: sendOf('here') },
  { store: 'sends', row: sendOf('there', { at: T0 - HOUR }) },
  { store: 'sends', row: sendOf('there-too', { at: T0 + 1 }) },
  { store: 'hours', row: hourOf({ n: 1 }) },
  { store: 'conversations', row: conversationOf({ firstAt: T0 - HOUR, noticed: false }) },
  { store: 'checkIns', row: checkInOf('check-in', { note: 'later', editedAt: T0 + 5 }) },
];

async function take(how: ImportHow, rows = FILE.length) {
  await journal.write((tx) => putIncoming(tx, FILE));
  return journal.write(async (tx) => {
    const isTaken = await takeIncoming(tx, { how, rows });
    if (isTaken) await mendHours(tx, DEFAULT_SETTINGS);
    return isTaken;
  });
}
const sends = async () =>
  (await journal.sends(EVER)).map(({ eventId }) => eventId.replace(/-+$/, ''));

describe('a file that is added', () => {
  test('brings what is new, keeps what is here, and joins what differs', async () => {
    expect(await take('merge')).toBe(true);
    expect(await sends()).toEqual(['there', 'here', 'there-too']);
    expect(await journal.conversation(ANNA)).toMatchObject({
      name: 'Anna',
      firstAt: T0 - HOUR,
      lastAt: T0,
      noticed: false,
    });
    expect(await journal.checkIns(EVER)).toMatchObject([{ note: 'later' }]);
  });

  test('twice is once', async () => {
    await take('merge');
    const once = [await journal.sends(EVER), await journal.conversations()];
    await take('merge');
    expect([await journal.sends(EVER), await journal.conversations()]).toEqual(once);
  });

  test('no hour counts less than the sends that lie in it', async () => {
    await take('merge');
    const hours = await journal.write(async (tx) => tx.objectStore('hours').getAll());
    expect(hours.map(({ hour, n }) => [hour, n])).toEqual([
      [12, 1],
      [13, 2],
    ]);
  });
});

describe('a file that takes the place of everything', () => {
  test('leaves nothing that it does not hold', async () => {
    await journal.transact((tx) => tx.addSend(sendOf('only-here', { at: T0 + 2 })));
    expect(await take('replace')).toBe(true);
    expect(await sends()).toEqual(['there', 'here', 'there-too']);
    expect((await journal.conversation(ANNA))?.name).toBeUndefined();
  });
});

describe('a file that is not whole', () => {
  test('changes nothing when rows are missing', async () => {
    const before = [await journal.sends(EVER), await journal.conversations()];
    expect(await take('replace', FILE.length + 1)).toBe(false);
    expect([await journal.sends(EVER), await journal.conversations()]).toEqual(before);
  });

  test('leaves nothing behind when it is dropped', async () => {
    await journal.write((tx) => putIncoming(tx, FILE));
    await journal.write(dropIncoming);
    expect(await journal.write((tx) => tx.objectStore('incoming').count())).toBe(0);
  });

  test('changes nothing when one row cannot be taken', async () => {
    await journal.write(async (tx) => {
      await putIncoming(tx, FILE);
      await tx.objectStore('incoming').add({ store: 'sends', row: { at: 'never' } } as never);
    });
    const taking = journal.write((tx) => takeIncoming(tx, { how: 'replace', rows: 7 }));
    await expect(taking).rejects.toThrow('does not fit');
    expect(await sends()).toEqual(['here']);
  });
});

test('the detector learns from the sends there are, and says nothing of it', async () => {
  await take('merge');
  await journal.write((tx) => relearn(tx, DEFAULT_SETTINGS, T0));
  const state = parseState(await journal.state('detector'));
  expect(state.threads.map(({ id }) => id)).toEqual([ANNA]);
  expect(await journal.state('pending')).toBeUndefined();
});
