import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHeader, type Header } from '#lib/edge/lock/header';
import { fakeExtension } from '../../helpers/fake-extension';
import { freshBrowser, KINDS } from '../../helpers/places';
import { T0, writeLife } from '../../helpers/rows';
import { stretchOnce } from '../../helpers/stretched-once';
import { stopAfter } from '../../helpers/stopping';

const PASSPHRASE = 'a quiet harbour';
const EVER = { from: 0, to: T0 + 100 };

/** The modules of a worker that has just started: nothing of the last one is in memory. */
async function worker() {
  vi.resetModules();
  const [lock, { lockPhase }, { journalOfWorker }, place, sealed, { ensureHashKey }] =
    await Promise.all([
      import('#lib/edge/lock/lock'),
      import('#lib/edge/lock/state'),
      import('#lib/edge/worker'),
      import('#lib/edge/journal/place'),
      import('#lib/edge/lock/sealed'),
      import('#lib/edge/thread-hash'),
    ]);
  const { journal } = await journalOfWorker();
  return { ...lock, ...place, ...sealed, lockPhase, journal, ensureHashKey };
}

/** With few rounds: these tests open very often. */
let header: Header;
beforeAll(async () => void (header = await createHeader(PASSPHRASE, 100_000)));

/** Rows, a hash key, a passphrase. */
async function live(kind: (typeof KINDS)[number]): Promise<void> {
  freshBrowser(kind);
  fakeExtension([]);
  const { journal, ensureHashKey } = await worker();
  await journal.transact((tx) => writeLife(tx));
  await ensureHashKey(journal);
  await fakeBrowser.storage.local.set({ lock: { header, phase: 'open' } });
  await fakeBrowser.storage.session.set({ opened: true });
}

/** Everything that is stored of the history, readable or after opening. */
async function whole() {
  const { journal } = await worker();
  return {
    sends: (await journal.sends(EVER)).map(({ eventId }) => eventId),
    checkIns: (await journal.checkIns(EVER)).length,
    hasKey: (await journal.state('key')) instanceof CryptoKey,
  };
}

describe.each(KINDS)('the lock, with %s', (kind) => {
  let before: Awaited<ReturnType<typeof whole>>;
  beforeEach(async () => {
    stretchOnce();
    await live(kind);
    before = await whole();
    expect(before).toMatchObject({ hasKey: true });
    expect(before.sends.length).toBeGreaterThan(2);
  });

  test('locked, nothing readable is left, and nothing can be read or written', async () => {
    await (await worker()).lockNow();
    const { journal, listGenerations } = await worker();
    expect(await listGenerations()).toEqual([]);
    await expect(journal.sends(EVER)).rejects.toThrow('locked');
    await expect(journal.transact((tx) => writeLife(tx))).rejects.toThrow('locked');
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['lock']);
  });

  test('opened, everything is as it was', async () => {
    await (await worker()).lockNow();
    const { unlock, eachSealed } = await worker();
    expect(await unlock('another one')).toBeUndefined();
    expect(await unlock(PASSPHRASE)).toBeDefined();
    expect(await whole()).toEqual(before);
    expect((await eachSealed('archive').next()).done, 'nothing stays sealed twice').toBe(true);
  });

  test('stopped at any step while it locks, everything is there: readable, or sealed', async () => {
    const ends = new Set<string>();
    let isDone = false;
    for (let steps = 0; !isDone; steps += 1) {
      await live(kind);
      isDone = await stopAfter(steps, (await worker()).lockNow);
      const next = await worker();
      await next.finishLocking();
      const phase = await next.lockPhase();
      ends.add(phase);
      if (phase === 'locked') expect(await next.listGenerations(), `step ${steps}`).toEqual([]);
      expect(await next.unlock(PASSPHRASE)).toBeDefined();
      expect(await whole(), `step ${steps}`).toEqual(before);
    }
    expect([...ends].sort()).toEqual(['locked', 'open']);
  }, 60_000);

  test('stopped at any step while it opens, the next try opens it whole', async () => {
    let isDone = false;
    let steps = 0;
    for (; !isDone; steps += 1) {
      await live(kind);
      await (await worker()).lockNow();
      const first = await worker();
      isDone = await stopAfter(steps, () => first.unlock(PASSPHRASE));
      const next = await worker();
      await next.finishLocking();
      expect(await next.unlock(PASSPHRASE)).toBeDefined();
      expect(await whole(), `step ${steps}`).toEqual(before);
    }
    expect(steps).toBeGreaterThan(8);
  }, 60_000);

  test('what was open when the browser ended is locked at the next start', async () => {
    await (await worker()).finishLocking();
    expect(await (await worker()).lockPhase()).toBe('open');
    await fakeBrowser.storage.session.clear(); // as the browser does
    const next = await worker();
    await next.finishLocking();
    expect(await next.lockPhase()).toBe('locked');
    expect(await next.listGenerations()).toEqual([]);
    expect(await next.unlock(PASSPHRASE)).toBeDefined();
    expect(await whole()).toEqual(before);
  });

  test('the first passphrase is set, and opens', async () => {
    await fakeBrowser.storage.local.remove('lock');
    const { setPassphrase, lockNow, unlock } = await worker();
    expect(await setPassphrase(PASSPHRASE)).toBe(true);
    await lockNow();
    expect(await unlock(PASSPHRASE)).toBeDefined();
    expect(await whole()).toEqual(before);
  });

  test('another passphrase takes the place of the former, which must be known', async () => {
    const { setPassphrase, lockNow, unlock } = await worker();
    expect(await setPassphrase('new words', 'a wrong one')).toBe(false);
    expect(await setPassphrase('new words', PASSPHRASE)).toBe(true);
    await lockNow();
    expect(await unlock(PASSPHRASE)).toBeUndefined();
    expect(await unlock('new words')).toBeDefined();
    expect(await whole()).toEqual(before);
  });

  test('without a passphrase again, nothing locks', async () => {
    const { removePassphrase, lockNow, lockPhase } = await worker();
    expect(await removePassphrase('a wrong one')).toBe(false);
    expect(await removePassphrase(PASSPHRASE)).toBe(true);
    await lockNow();
    expect(await lockPhase()).toBe('none');
    expect(await whole()).toEqual(before);
  });
});
