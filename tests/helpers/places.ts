import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Where a browser keeps databases: in buckets, or side by side. */
export type Kind = 'buckets' | 'databases';
export const KINDS = ['buckets', 'databases'] as const satisfies readonly Kind[];

/** Storage buckets as Chromium has them: each its own databases, deleted as a whole. */
class FakeBuckets {
  readonly #buckets = new Map<string, IDBFactory>();

  async open(name: string): Promise<{ indexedDB: IDBFactory }> {
    const factory = this.#buckets.get(name) ?? new IDBFactory();
    this.#buckets.set(name, factory);
    return { indexedDB: factory };
  }
  async keys(): Promise<string[]> {
    return [...this.#buckets.keys()];
  }
  async delete(name: string): Promise<void> {
    const factory = this.#buckets.get(name);
    this.#buckets.delete(name);
    await (factory && done(factory.deleteDatabase('andante')));
  }
}

/** A browser in which nothing was ever stored. */
export function freshBrowser(kind: Kind = 'databases'): void {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  const storageBuckets = kind === 'buckets' ? new FakeBuckets() : undefined;
  Object.defineProperty(navigator, 'storageBuckets', {
    configurable: true,
    value: storageBuckets,
  });
}

/** What a request of a database gives. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
