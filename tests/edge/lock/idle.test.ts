import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHeader, type Header } from '#lib/edge/lock/header';
import { fakeExtension } from '../../helpers/fake-extension';
import { freshBrowser } from '../../helpers/places';
import { writeLife } from '../../helpers/rows';
import { stretchOnce } from '../../helpers/stretched-once';

const MINUTE = 60_000;

/** The modules of a worker that has just started: nothing of the last one is in memory. */
async function worker() {
  vi.resetModules();
  const [idle, { lockPhase }, { journalOfWorker }] = await Promise.all([
    import('#lib/edge/lock/idle'),
    import('#lib/edge/lock/state'),
    import('#lib/edge/worker'),
  ]);
  return { ...idle, lockPhase, journal: (await journalOfWorker()).journal };
}

let header: Header;
beforeAll(async () => void (header = await createHeader('a quiet harbour', 100_000)));
beforeEach(async () => {
  stretchOnce();
  freshBrowser('buckets');
  fakeExtension([]);
  await (await worker()).journal.transact((tx) => writeLife(tx));
});

const isOpen = () => fakeBrowser.storage.local.set({ lock: { header, phase: 'open' } });
const dueIn = async (now: number) => {
  const alarm = await fakeBrowser.alarms.get('lock');
  return alarm && Math.round((alarm.scheduledTime - now) / MINUTE);
};

describe('the lock of a journal nobody looks at', () => {
  test('comes ten minutes after the last sign, and each sign begins them anew', async () => {
    await isOpen();
    const { stayOpen } = await worker();
    const start = Date.now();
    await stayOpen();
    expect(await dueIn(start)).toBe(10);
    vi.spyOn(Date, 'now').mockReturnValue(start + 7 * MINUTE);
    await stayOpen();
    expect(await dueIn(start)).toBe(17);
    vi.mocked(Date.now).mockRestore();
  });

  test('is set again at a start that finds none, as after an update, and left alone by one that does', async () => {
    await isOpen();
    await (await worker()).ensureIdleLock();
    const first = await fakeBrowser.alarms.get('lock');
    expect(first).toBeDefined();
    await (await worker()).ensureIdleLock();
    expect(await fakeBrowser.alarms.get('lock')).toEqual(first);
  });

  test('closes it when its time has come, and then waits for nothing more', async () => {
    await isOpen();
    await (await worker()).stayOpen();
    await (await worker()).lockWhenIdle();
    const next = await worker();
    expect(await next.lockPhase()).toBe('locked');
    await expect(next.journal.checkIns({ from: 0, to: 9e15 })).rejects.toThrow('locked');
    expect(await fakeBrowser.alarms.get('lock')).toBeUndefined();
    await next.stayOpen();
    expect(await fakeBrowser.alarms.get('lock'), 'what is closed needs no time').toBeUndefined();
  });

  test('is not there without a passphrase', async () => {
    const { stayOpen, ensureIdleLock } = await worker();
    await stayOpen();
    await ensureIdleLock();
    expect(await fakeBrowser.alarms.get('lock')).toBeUndefined();
  });
});
