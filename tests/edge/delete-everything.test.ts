import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { fakeExtension, type FakeExtension } from '../helpers/fake-extension';
import { freshBrowser, KINDS, type Kind } from '../helpers/places';
import { T0, writeLife } from '../helpers/rows';
import { stopAfter } from '../helpers/stopping';

const ORIGIN = 'https://tinder.com';
const EVER = { from: 0, to: T0 + 100 };

/** The modules of a worker that has just started: nothing of the last one is in memory. */
async function worker() {
  vi.resetModules();
  const [deleting, { journalOfWorker }, { reconcile }, { settingsStore }, { ensureAlarms }, place] =
    await Promise.all([
      import('#lib/edge/delete-everything'),
      import('#lib/edge/worker'),
      import('#lib/edge/registration'),
      import('#lib/edge/settings'),
      import('#lib/edge/housekeeping'),
      import('#lib/edge/journal/place'),
    ]);
  const { journal } = await journalOfWorker();
  return { ...deleting, ...place, journal, reconcile, settingsStore, ensureAlarms };
}

let extension: FakeExtension;

/** Someone allowed a site and used it. */
async function live(kind: Kind): Promise<void> {
  freshBrowser(kind);
  extension = fakeExtension([`${ORIGIN}/*`]);
  extension.badge = '•';
  const { journal, settingsStore, reconcile, ensureAlarms } = await worker();
  const sites = [{ origin: ORIGIN, site: 'tinder', notice: 'all' }] as never;
  await settingsStore.write({ ...DEFAULT_SETTINGS, sites });
  await reconcile(await settingsStore.read());
  await journal.transact((tx) => writeLife(tx));
  await ensureAlarms();
  fakeBrowser.alarms.create('morning', { when: T0 });
  await fakeBrowser.storage.session.set({ 'outbox/send/x': {} });
}

/** What of it is left. */
async function left() {
  const { listGenerations, journal } = await worker();
  return {
    generations: await listGenerations(),
    local: Object.keys(await fakeBrowser.storage.local.get(null)),
    session: Object.keys(await fakeBrowser.storage.session.get(null)),
    alarms: (await fakeBrowser.alarms.getAll()).map(({ name }) => name),
    scripts: [...extension.scripts.keys()],
    origins: [...extension.origins],
    badge: extension.badge,
    sends: (await journal.sends(EVER)).length,
  };
}

const NOTHING = {
  generations: [],
  local: [],
  session: [],
  alarms: ['housekeeping'],
  scripts: [],
  origins: [],
  badge: '',
  sends: 0,
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe.each(KINDS)('deleting everything, with %s', (kind) => {
  beforeEach(() => live(kind));

  test('a life leaves traces in every place, so that the next tests mean something', async () => {
    const { generations, local, session, alarms, scripts, origins, badge, sends } = await left();
    expect({ generations, origins, badge, sends }).toEqual({
      generations: [1],
      origins: [`${ORIGIN}/*`],
      badge: '•',
      sends: 3,
    });
    expect(local).toEqual(expect.arrayContaining(['journal', 'settings']));
    expect([session, alarms, scripts].map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  test('leaves nothing of it anywhere', async () => {
    await (await worker()).deleteEverything();
    expect(await left()).toEqual(NOTHING);
  });

  test('stopped at any step, the next start ends it; before the first step nothing is gone', async () => {
    let isDone = false;
    let steps = 0;
    for (; !isDone; steps += 1) {
      await live(kind);
      const first = await worker();
      isDone = await stopAfter(steps, first.deleteEverything);
      const next = await worker();
      await next.finishDeleting();
      const now = await left();
      if (steps === 0) expect(now).toMatchObject({ sends: 3, origins: [`${ORIGIN}/*`] });
      else expect(now, `step ${steps}`).toEqual(NOTHING);
    }
    expect(steps).toBeGreaterThan(4);
  });

  test('no start deletes anything that nobody asked to delete', async () => {
    await (await worker()).finishDeleting();
    expect(await left()).toMatchObject({ sends: 3, generations: [1], badge: '•' });
  });

  test('a browser that gives no permission back holds up nothing else', async () => {
    const remove = () => Promise.reject(new Error('refused'));
    Object.assign(fakeBrowser.permissions, { remove });
    await (await worker()).deleteEverything();
    expect(await left()).toEqual({ ...NOTHING, origins: [`${ORIGIN}/*`] });
  });

  test('whoever reads meanwhile finds an empty journal at the end, and it can be written', async () => {
    const { deleteEverything, journal } = await worker();
    let isDeleting = true;
    const deleting = deleteEverything().finally(() => (isDeleting = false));
    while (isDeleting) await journal.state('health');
    await deleting;
    expect(await journal.sends(EVER)).toEqual([]);
    await journal.transact((tx) => writeLife(tx, 1));
    expect(await left()).toMatchObject({ sends: 1, scripts: [], origins: [] });
  });
});
