import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clock } from '#lib/edge/clock';
import { deleteConversation, deleteEntry, ensureAlarms, keepHouse } from '#lib/edge/housekeeping';
import { amendPointer, readPointer } from '#lib/edge/journal/pointer';
import { SETTINGS_KEY, settingsStore } from '#lib/edge/settings';
import { journalOfWorker } from '#lib/edge/worker';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, HOUR } from '#lib/model/time';
import { freshBrowser } from '../helpers/places';
import {
  ANNA,
  T0,
  checkInOf,
  conversationOf,
  hourOf,
  promptOf,
  reflectionOf,
  sendOf,
} from '../helpers/rows';

const EVER = { from: 0, to: T0 + 9000 * DAY };
const sends = async () => (await journalOfWorker()).journal.sends(EVER);
const hours = async () => {
  const days = { from: '2000-01-01', to: '2100-01-01' } as never;
  return (await journalOfWorker()).journal.hours(days);
};

let now = T0;
const wait = (ms: number) => void (now += ms);

beforeEach(async () => {
  await (await journalOfWorker()).journal.destroy(); // the worker of this file lives on
  freshBrowser('buckets');
  now = T0;
  vi.spyOn(clock, 'now').mockImplementation(() => now);
  vi.spyOn(clock, 'offsetMin').mockImplementation(() => 60);
  const { journal } = await journalOfWorker();
  await journal.transact(async (tx) => {
    await tx.addSend(sendOf('one'));
    await tx.countHour(hourOf(), 1);
    await tx.putConversation(conversationOf());
    await tx.putCheckIn(checkInOf('one'));
  });
});

describe('the alarm', () => {
  test('is made when there is none, and stays as it is when there is', async () => {
    await ensureAlarms();
    const first = await fakeBrowser.alarms.get('housekeeping');
    expect(first?.periodInMinutes).toBe(60);
    await ensureAlarms();
    expect(await fakeBrowser.alarms.get('housekeeping')).toEqual(first);
  });
});

describe('what has expired', () => {
  test.each([
    ['a day before their time sends stay', 29, 1, 1],
    ['after thirty days exact sends go, and their hours stay', 31, 0, 1],
    ['after a year the hours go too', 367, 0, 0],
  ])('%s', async (_name, days, left, hoursLeft) => {
    wait(days * DAY);
    await keepHouse();
    expect(await sends()).toHaveLength(left);
    expect(await hours()).toHaveLength(hoursLeft);
  });

  test.each([
    ['kept for ever', { keepSendsDays: undefined, keepAllDays: undefined }, 1, 1],
    ['kept a week', { keepSendsDays: 7 }, 0, 1],
    ['kept no longer than everything else', { keepSendsDays: 365, keepAllDays: 7 }, 0, 0],
  ])('sends are %s, when the user says so', async (_name, keep, left, hoursLeft) => {
    await settingsStore.write({ ...DEFAULT_SETTINGS, ...keep });
    wait(30 * DAY);
    await keepHouse();
    expect(await sends()).toHaveLength(left);
    expect(await hours()).toHaveLength(hoursLeft);
  });

  test('stays while the settings cannot be read: they may say "for ever"', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { version: 99 } });
    wait(500 * DAY);
    await keepHouse();
    expect(await sends()).toHaveLength(1);
    await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: DEFAULT_SETTINGS });
    await keepHouse();
    expect(await sends()).toHaveLength(0);
  });

  test('is looked for once a day, also after missed days, and moves the journal only then', async () => {
    const generation = async () => (await readPointer())?.generation;
    wait(29.9 * DAY);
    await keepHouse();
    const sweptAt = now;
    expect(await readPointer()).toMatchObject({ sweptAt, generation: 1 });
    wait(23 * HOUR);
    await keepHouse();
    expect(await readPointer()).toMatchObject({ sweptAt });
    expect(await sends()).toHaveLength(1);
    wait(HOUR);
    await keepHouse();
    expect(await sends()).toHaveLength(0);
    expect(await generation()).toBe(2);
    wait(9 * DAY);
    await keepHouse();
    expect(await readPointer()).toMatchObject({ sweptAt: now, generation: 2, rows: 3 });
  });

  test('a clock that jumps back is a day like any other', async () => {
    wait(40 * DAY);
    await keepHouse();
    wait(-20 * DAY);
    await keepHouse();
    expect(await readPointer()).toMatchObject({ sweptAt: now });
  });
});

test('a move that is due is made, and the rows are counted', async () => {
  await amendPointer((pointer) => ({ ...pointer, renewalDue: true }));
  await keepHouse();
  expect(await readPointer()).toMatchObject({ generation: 2, renewalDue: false, rows: 4 });
});

describe('a single row that is deleted', () => {
  test.each([
    ['checkIns', checkInOf('one').id],
    ['reflections', reflectionOf('one').id],
    ['prompts', promptOf('one').id],
  ] as const)('of %s goes alone, and from the disk', async (store, id) => {
    const { journal } = await journalOfWorker();
    await journal.transact(async (tx) => {
      await tx.putReflection(reflectionOf('one'));
      await tx.putReflection(reflectionOf('two'));
      await tx.putPrompt(promptOf('one'));
      await tx.putPrompt(promptOf('two'));
    });
    await deleteEntry({ store, id });
    expect(await readPointer()).toMatchObject({ generation: 2, rows: 7, renewalDue: false });
    const left = {
      checkIns: await journal.checkIns(EVER),
      reflections: await journal.reflections(ANNA),
      prompts: await journal.prompts(EVER),
    };
    expect(left[store].map((row) => row.id)).not.toContain(id);
  });

  test('a send takes with it what its hour counted', async () => {
    const { journal } = await journalOfWorker();
    await journal.transact(async (tx) => {
      await tx.addSend(sendOf('two', { at: T0 + 1 }));
      await tx.countHour(hourOf(), 1);
    });
    await deleteEntry({ store: 'sends', id: sendOf('two').eventId });
    expect(await sends()).toEqual([sendOf('one')]);
    expect(await hours()).toEqual([hourOf()]);
    await deleteEntry({ store: 'sends', id: sendOf('nowhere').eventId });
    expect(await sends()).toHaveLength(1);
  });
});

test('a deleted check-in and a deleted conversation leave the disk at once', async () => {
  const { journal } = await journalOfWorker();
  await deleteEntry({ store: 'checkIns', id: checkInOf('one').id });
  expect(await journal.checkIns(EVER)).toEqual([]);
  expect(await readPointer()).toMatchObject({ generation: 2, rows: 3 });
  await deleteConversation(ANNA);
  expect(await journal.conversations()).toEqual([]);
  expect(await readPointer()).toMatchObject({ generation: 3, rows: 0, renewalDue: false });
});
