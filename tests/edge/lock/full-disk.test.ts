import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHeader, type Header } from '#lib/edge/lock/header';
import { fakeExtension } from '../../helpers/fake-extension';
import { freshBrowser, KINDS } from '../../helpers/places';
import { checkInOf, writeLife } from '../../helpers/rows';
import { stretchOnce } from '../../helpers/stretched-once';

const PASSPHRASE = 'a quiet harbour';

/** The modules of a worker that has just started: nothing of the last one is in memory. */
async function worker() {
  vi.resetModules();
  const [lock, inbox, place, sealed, { journalOfWorker }] = await Promise.all([
    import('#lib/edge/lock/lock'),
    import('#lib/edge/lock/inbox'),
    import('#lib/edge/journal/place'),
    import('#lib/edge/lock/sealed'),
    import('#lib/edge/worker'),
  ]);
  return { ...lock, ...inbox, ...place, ...sealed, journal: (await journalOfWorker()).journal };
}
type Worker = Awaited<ReturnType<typeof worker>>;

const keep = ({ keptSealed }: Worker, id: string) =>
  keptSealed({ kind: 'check-in', checkIn: checkInOf(id) });

async function idsIn({ eachSealed }: Worker): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const [, { id }] of eachSealed('inbox')) ids.push(id);
  return ids;
}

/** Refuses one write, as a disk without a free block does. */
function refuseOnce(): void {
  const full = new DOMException('Encountered disk full.', 'QuotaExceededError');
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw full;
  });
}

let header: Header;
beforeAll(async () => void (header = await createHeader(PASSPHRASE, 100_000)));

describe.each(KINDS)('a full disk while it is locked, with %s', (kind) => {
  beforeEach(async () => {
    stretchOnce();
    freshBrowser(kind);
    fakeExtension([]);
    const first = await worker();
    await first.journal.transact((tx) => writeLife(tx));
    await fakeBrowser.storage.local.set({ lock: { header, phase: 'open' } });
    await first.lockNow();
    await keep(first, 'first');
    refuseOnce();
    await expect(keep(first, 'refused')).rejects.toThrow('disk full');
  });

  test('what is sealed lies where that disk was not written to', async () => {
    const places = await (await worker()).listPlaces();
    expect([...places].sort()).toEqual(['andante-inbox-1', 'andante-sealed']);
  });

  test('what came since moves to a new place before more is taken, also by the next worker', async () => {
    const next = await worker();
    await keep(next, 'next');
    expect([...(await next.listPlaces())].sort()).toEqual(['andante-inbox-2', 'andante-sealed']);
    expect(await idsIn(next)).toHaveLength(2);
    await keep(next, 'and-on');
    expect(await next.listPlaces(), 'once').toContain('andante-inbox-2');
    expect(await idsIn(next)).toHaveLength(3);
  });

  test('a move that was stopped counts nothing twice', async () => {
    const next = await worker();
    await keep(next, 'next');
    const ids = await idsIn(next);
    refuseOnce();
    await expect(keep(next, 'refused')).rejects.toThrow('disk full');
    refuseOnce();
    await expect(keep(next, 'refused-moving')).rejects.toThrow('disk full');
    expect(await idsIn(next)).toEqual(ids);
    await keep(next, 'at-last');
    expect(await idsIn(next)).toHaveLength(3);
  });
});
