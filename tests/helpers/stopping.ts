import { fakeBrowser } from 'wxt/testing/fake-browser';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Everything through which the journal reaches outside. */
function doors(): readonly (readonly [object, string])[] {
  const { local } = fakeBrowser.storage;
  const buckets: unknown = Reflect.get(navigator, 'storageBuckets');
  const named = (owner: object, ...names: string[]) => names.map((name) => [owner, name] as const);
  return [
    ...named(local, 'get', 'set', 'clear'),
    ...named(IDBFactory.prototype, 'open', 'deleteDatabase', 'databases'),
    ...named(IDBDatabase.prototype, 'transaction'),
    ...named(IDBObjectStore.prototype, 'put', 'get', 'getAll', 'getAllKeys', 'count', 'delete'),
    ...(buckets ? named(buckets, 'open', 'keys', 'delete') : []),
  ];
}

/** What a worker that was stopped runs into. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Runs `work` as a worker that is stopped after so many steps outwards: none of the later ones happens. Says whether it
 * came to its end before.
 */
export async function stopAfter(steps: number, work: () => Promise<unknown>): Promise<boolean> {
  let left = steps;
  const mend = doors().map(([owner, name]) => {
    const original = Reflect.get(owner, name) as Method;
    const isOwn = Object.hasOwn(owner, name);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      if (args[1] === 'versionchange') return original.apply(this, args); // the fake's own
      left -= 1;
      if (left < 0) throw new Stopped(`at step ${steps}`);
      return original.apply(this, args);
    });
    return () => (isOwn ? Reflect.set(owner, name, original) : Reflect.deleteProperty(owner, name));
  });
  try {
    await work();
    return left >= 0;
  } catch (error) {
    if (left >= 0) throw error;
    return false;
  } finally {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const back of mend) back();
  }
}
