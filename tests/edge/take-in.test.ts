import { assert, asyncProperty } from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clock } from '#lib/edge/clock';
import { openJournal } from '#lib/edge/journal/own';
import { listGenerations } from '#lib/edge/journal/place';
import { readPointer } from '#lib/edge/journal/pointer';
import { changeSettings, settingsStore } from '#lib/edge/settings';
import {
  beginImport,
  dropImport,
  finishImport,
  importStands,
  keepImported,
  takeImported,
} from '#lib/edge/take-in';
import { journalOfWorker } from '#lib/edge/worker';
import { canonical } from '#lib/history/transfer/canonical';
import type { Entry, ImportHow } from '#lib/model/import';
import { RecordId } from '#lib/model/ids';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { STORED_NAMES } from '#lib/model/stored';
import { HOUR } from '#lib/model/time';
import { parseState } from '#lib/tempo/parse-state';
import { fakeExtension } from '../helpers/fake-extension';
import { KINDS, freshBrowser, type Kind } from '../helpers/places';
import { ANNA, T0, checkInOf, conversationOf, hourOf, sendOf } from '../helpers/rows';
import { stock, type Stock } from '../helpers/stored-rows';

const ID = RecordId.parse('file-0001');
const OTHER = RecordId.parse('file-0002');

async function fresh(kind: Kind = 'buckets'): Promise<void> {
  await (await journalOfWorker()).journal.destroy(); // the worker of this file lives on
  freshBrowser(kind);
  fakeExtension();
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(clock, 'now').mockReturnValue(T0 + HOUR);
  vi.spyOn(clock, 'offsetMin').mockReturnValue(60);
  await fresh();
  const { journal } = await journalOfWorker();
  await journal.transact(async (tx) => {
    await tx.addSend(sendOf('here'));
    await tx.countHour(hourOf(), 1);
    await tx.putConversation(conversationOf({ name: 'Anna' }));
    await tx.putCheckIn(checkInOf('check-in'));
    await tx.putState('health', { any: 'thing' });
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

interface Given {
  readonly entries?: readonly Entry[];
  readonly rows?: number;
  readonly settings?: Settings;
}

async function stage(id: RecordId, entries: readonly Entry[]): Promise<void> {
  await beginImport({ id });
  for (const half of [entries.slice(0, 3), entries.slice(3)]) {
    expect(await keepImported(id, half)).toBe(true);
  }
}

/** Takes a file and waits until it is decided. */
async function take(how: ImportHow, { entries = FILE, rows, settings }: Given = {}) {
  await stage(ID, entries);
  const isBegun = await takeImported({ id: ID, how, rows: rows ?? entries.length, settings });
  if (isBegun) await decided();
  return isBegun;
}

async function decided(): Promise<string> {
  for (;;) {
    const { is } = await importStands(ID);
    if (is !== 'running') return is;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Every row as the store has it, in the order of its content. */
async function everything(): Promise<Record<string, readonly unknown[]>> {
  const { journal } = await journalOfWorker();
  const all: Record<string, readonly unknown[]> = {};
  await journal.erase(async (tx) => {
    for (const name of STORED_NAMES) {
      const rows = (await tx.objectStore(name).getAll()).map((row) => canonical(row));
      all[name] = rows.sort();
    }
    return 0;
  });
  return all;
}

const sends = async () => {
  const { journal } = await journalOfWorker();
  const rows = await journal.sends({ from: 0, to: T0 + 1e9 });
  return rows.map(({ eventId }) => eventId.replace(/-+$/, ''));
};
const entriesOf = (of: Stock): Entry[] =>
  STORED_NAMES.flatMap((store) => of[store].map((row) => ({ store, row }) as Entry));

/** Any stock in which a send is always the same one, as it is in life: nothing ever changes one. */
const lived = stock.map((of): Stock => {
  const sends = of.sends.map(({ eventId }) => {
    const hour = eventId.charCodeAt(4) % 4;
    return {
      ...sendOf('any', { at: T0 + hour * HOUR, thread: hour > 1 ? ANNA : undefined }),
      eventId,
    };
  });
  return { ...of, sends };
});

describe('a file that is added', () => {
  test('brings what is new, keeps what is here, and joins what differs', async () => {
    expect(await take('merge')).toBe(true);
    const { journal } = await journalOfWorker();
    expect(await sends()).toEqual(['there', 'here', 'there-too']);
    expect(await journal.conversation(ANNA)).toMatchObject({
      name: 'Anna',
      firstAt: T0 - HOUR,
      lastAt: T0,
      noticed: false,
    });
    expect(await journal.checkIns({ from: 0, to: T0 + 1e9 })).toMatchObject([{ note: 'later' }]);
    expect(await journal.state('health')).toEqual({ any: 'thing' });
  });

  test('lets no hour count less than the sends that lie in it', async () => {
    await take('merge');
    const hours = (await everything())['hours']?.map((row) => JSON.parse(String(row)) as object);
    expect(hours).toMatchObject([
      { hour: 12, n: 1 },
      { hour: 13, n: 2 },
    ]);
  });

  test.each(KINDS)(
    'gives the same in either order, and twice as once, in %s',
    async (kind) => {
      const after = async (...stocks: readonly Stock[]) => {
        await fresh(kind);
        for (const one of stocks) await take('merge', { entries: entriesOf(one) });
        return everything();
      };
      await assert(
        asyncProperty(lived, lived, async (a, b) => {
          const inOrder = await after(a, b);
          expect(await after(b, a)).toEqual(inOrder);
          expect(await after(a, b, b)).toEqual(inOrder);
        }),
        { numRuns: 5 },
      );
    },
    60_000,
  );
});

describe('a file that takes the place of everything', () => {
  test('leaves nothing that it does not hold', async () => {
    const { journal } = await journalOfWorker();
    await journal.transact((tx) => tx.addSend(sendOf('only-here', { at: T0 + 2 })));
    expect(await take('replace')).toBe(true);
    expect(await sends()).toEqual(['there', 'here', 'there-too']);
    expect((await journal.conversation(ANNA))?.name).toBeUndefined();
    expect(await journal.state('health')).toEqual({ any: 'thing' });
    expect(await listGenerations()).toEqual([(await readPointer())?.generation]);
  });

  test('brings its settings, but no site and no pause', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      dayStart: 240,
      sites: [{ origin: 'https://tinder.com', site: 'tinder' as never, notice: 'all' }],
    };
    await take('replace', { settings });
    expect(await settingsStore.read()).toEqual({ ...DEFAULT_SETTINGS, dayStart: 240 });
  });

  test('with the same row twice has it once, joined', async () => {
    const twice = [conversationOf({ name: 'Lake' }), conversationOf({ lastAt: T0 + 9 })];
    await take('replace', { entries: twice.map((row) => ({ store: 'conversations', row })) });
    const { journal } = await journalOfWorker();
    expect(await journal.conversations()).toMatchObject([{ name: 'Lake', lastAt: T0 + 9 }]);
  });

  test('teaches the detector, and says nothing of it', async () => {
    await take('replace');
    const { journal } = await journalOfWorker();
    const state = parseState(await journal.state('detector'));
    expect(state.threads.map(({ id }) => id)).toEqual([ANNA]);
    expect(await journal.state('pending')).toBeUndefined();
  });
});

describe('everything is as it was', () => {
  let before: Awaited<ReturnType<typeof everything>>;
  beforeEach(async () => {
    before = await everything();
  });
  const isUntouched = async () => {
    expect(await everything()).toEqual(before);
    expect(await listGenerations()).toEqual([(await readPointer())?.generation]);
  };

  test.each(['merge', 'replace'] as const)('when rows are missing (%s)', async (how) => {
    expect(await take(how, { rows: FILE.length + 1 })).toBe(false);
    await dropImport({ id: ID });
    expect(await decided()).toBe('given-up');
    await isUntouched();
  });

  test('when a file is given up before it is whole', async () => {
    await stage(ID, FILE);
    await dropImport({ id: ID });
    expect(await decided()).toBe('given-up');
    await isUntouched();
  });

  test.each(['merge', 'replace'] as const)(
    'when it is given up while it is taken (%s)',
    async (how) => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      await stage(ID, FILE);
      await takeImported({ id: ID, how, rows: FILE.length });
      await dropImport({ id: ID });
      expect(await decided()).toBe('given-up');
      await isUntouched();
    },
  );

  test('when the worker stops before the one line that counts', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('stopped'));
    await take('replace');
    vi.restoreAllMocks();
    expect(await decided()).toBe('given-up');
    await isUntouched();
  });

  test('when the worker stops while the file is read: the next one clears it away', async () => {
    await stage(ID, FILE);
    expect(await listGenerations()).toHaveLength(2);
    await openJournal(clock).ready();
    await isUntouched();
  });

  test('when another file came in between', async () => {
    await stage(ID, FILE);
    await beginImport({ id: OTHER });
    expect(await keepImported(ID, FILE)).toBe(false);
    expect(await takeImported({ id: ID, how: 'replace', rows: FILE.length })).toBe(false);
    await dropImport({ id: OTHER });
    await isUntouched();
  });

  test('when the journal moved while the file was read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await stage(ID, FILE);
    await (await journalOfWorker()).journal.renew();
    await takeImported({ id: ID, how: 'replace', rows: FILE.length });
    expect(await decided()).toBe('given-up');
    await isUntouched();
  });
});

test('a file that was taken is known as taken to a worker that knows nothing of it, and its settings come into force', async () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, dayStart: 240 };
  await take('replace', { settings });
  await changeSettings(() => DEFAULT_SETTINGS); // as if it had stopped before they were
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState('taken', { id: ID, settings }));
  await finishImport();
  expect(await settingsStore.read()).toEqual(settings);
  await finishImport();
  expect(await journal.state('taken')).toEqual({ id: ID });
  expect(await importStands(ID)).toEqual({ is: 'taken' });
});
