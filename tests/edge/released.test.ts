import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canonical } from '#lib/history/transfer/canonical';
import { EXPORT_VERSION } from '#lib/history/transfer/write-json';
import { JsonReader } from '#lib/history/transfer/read-json';
import { ThreadId } from '#lib/model/ids';
import { SETTINGS_VERSION } from '#lib/model/settings';
import { STORED_NAMES, type StoredName } from '#lib/model/stored';
import { parsePolicy } from '#lib/prompt/policy-state';
import { parseState } from '#lib/tempo/parse-state';
import { STEPS } from '#lib/edge/journal/upgrade';
import { fakeExtension } from '../helpers/fake-extension';
import type { FrozenDatabase } from '../helpers/frozen';
import { freshBrowser } from '../helpers/places';
import { RELEASES, layDown } from '../helpers/released';

const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** The modules of a worker that has just started with today's code. */
async function today() {
  vi.resetModules();
  const [lock, opening, { journalOfWorker }, place, settings, hash, house] = await Promise.all([
    import('#lib/edge/lock/lock'),
    import('#lib/edge/lock/open'),
    import('#lib/edge/worker'),
    import('#lib/edge/journal/place'),
    import('#lib/edge/settings'),
    import('#lib/edge/thread-hash'),
    import('#lib/edge/housekeeping'),
  ]);
  const { journal } = await journalOfWorker();
  return { ...lock, ...opening, ...place, ...settings, ...hash, ...house, journal };
}

type Today = Awaited<ReturnType<typeof today>>;

async function lay(name: string, database: FrozenDatabase): Promise<void> {
  const [factory, called] = await (await today()).factoryOf(name);
  await layDown(factory, called, database);
}

const frozenRows = ({ stores }: FrozenDatabase, name: string) =>
  (stores.find((store) => store.name === name)?.rows ?? []).map(({ value }) => value);

/** Every row, as today's code reads it. */
async function readAll({ journal }: Today): Promise<Readonly<Record<StoredName, unknown[]>>> {
  const conversations = await journal.conversations();
  const reflections = conversations.map(({ thread }) => journal.reflections(thread));
  const days = { from: '0000-01-01', to: '9999-12-31' } as Parameters<typeof journal.hours>[0];
  return {
    sends: [...(await journal.sends(EVER))],
    hours: [...(await journal.hours(days))],
    conversations: [...conversations],
    checkIns: [...(await journal.checkIns(EVER))],
    reflections: (await Promise.all(reflections)).flat(),
    prompts: [...(await journal.prompts(EVER))],
  };
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => canonical(row)).sort();

async function expectAllRows(worker: Today, journal: FrozenDatabase): Promise<void> {
  const found = await readAll(worker);
  for (const name of STORED_NAMES) {
    expect(sorted(found[name]), name).toEqual(sorted(frozenRows(journal, name)));
  }
}

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

test('every version the list of changes names is frozen', () => {
  const changes = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  const named = [...changes.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version);
  expect(RELEASES.map(({ release }) => release).sort()).toEqual(named.sort());
});

test('no version of what is stored was counted up without a release that had the one before', () => {
  const journals = new Set(RELEASES.map(({ open }) => open.journal.version));
  for (let version = 1; version < STEPS.length; version += 1) expect(journals).toContain(version);
  const settings = RELEASES.map(({ open }) => Object(open.local['settings']).version as number);
  for (let version = 1; version < SETTINGS_VERSION; version += 1)
    expect(settings).toContain(version);
  const files = RELEASES.map(({ file }) => JSON.parse(file).version as number);
  for (let version = 1; version < EXPORT_VERSION; version += 1) expect(files).toContain(version);
});

describe.each(RELEASES)('what $release left behind', ({ open, file, rawIds, locked }) => {
  beforeEach(() => {
    freshBrowser('buckets');
    fakeExtension(['http://chat.localhost/*']); // what was granted stays granted through every update
  });

  test('has something in every store, or it would show nothing', () => {
    for (const name of STORED_NAMES) {
      expect(frozenRows(open.journal, name).length, name).toBeGreaterThan(0);
    }
    expect(JSON.stringify(Object.keys(open.local).sort())).toContain('settings');
  });

  test('is read whole: no row is lost, none is in the way, and nothing is noted as lost', async () => {
    await fakeBrowser.storage.local.set(open.local);
    await lay('andante-1', open.journal);
    const worker = await today();
    await worker.journal.ready();
    await expectAllRows(worker, open.journal);
    const { journal: pointer } = await fakeBrowser.storage.local.get('journal');
    expect(pointer).toMatchObject({ generation: 1 });
    expect(pointer).not.toHaveProperty('lost');
  });

  test('keeps what was learned and what was said lately', async () => {
    await fakeBrowser.storage.local.set(open.local);
    await lay('andante-1', open.journal);
    const { journal } = await today();
    const detector = await journal.state('detector');
    expect(detector).toBeDefined();
    expect(parseState(detector)).toEqual(detector);
    const policy = await journal.state('policy');
    if (policy !== undefined) expect(parsePolicy(policy)).toMatchObject(Object(policy));
  });

  test('knows its conversations again by their codes', async () => {
    await fakeBrowser.storage.local.set(open.local);
    await lay('andante-1', open.journal);
    const { journal, findHashKey, hashThread } = await today();
    const key = await findHashKey(journal);
    if (!key) throw new Error('There is no hash key.');
    for (const [code, raw] of Object.entries(rawIds)) {
      const known = await journal.conversation(ThreadId.parse(code));
      if (!known) throw new Error(`${code} is not known.`);
      expect(await hashThread(key, known.site, raw)).toBe(code);
    }
  });

  test('has its settings in force', async () => {
    await fakeBrowser.storage.local.set(open.local);
    const settings = await (await today()).readableSettings();
    expect(settings).toEqual({ ...Object(open.local['settings']), version: SETTINGS_VERSION });
  });

  test('can be brought back from its file', () => {
    const rows: Record<string, unknown[]> = {};
    const settings: unknown[] = [];
    const reader = new JsonReader(Date.parse('2100-01-01'), {
      row: (store, row) => void (rows[store] ??= []).push(row),
      settings: (found) => settings.push(found),
    });
    reader.write(file);
    reader.end();
    for (const name of STORED_NAMES) {
      expect(sorted(rows[name] ?? []), name).toEqual(sorted(frozenRows(open.journal, name)));
    }
    expect(settings).toHaveLength(1);
  });

  test('opens with its passphrase, with what came while it was locked', async () => {
    await fakeBrowser.storage.local.set(locked.local);
    await lay('andante-sealed', locked.sealed);
    const worker = await today();
    await worker.finishLocking();
    await expect(worker.journal.sends(EVER)).rejects.toThrow('locked');
    expect(await worker.openWith('another one')).toBe(false);
    expect(await worker.openWith(locked.passphrase)).toBe(true);
    const found = await readAll(worker);
    for (const name of STORED_NAMES) {
      const isAdded = name === 'sends' || name === 'checkIns';
      const before = frozenRows(open.journal, name).length;
      const more = found[name].length - before;
      if (name !== 'hours') expect(more, name).toBe(isAdded ? 1 : 0); // its hour may have been there, or not
    }
  });
});
