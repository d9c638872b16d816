import { browser } from 'wxt/browser';
import { clock } from './clock';
import { listGenerations, openGeneration } from './journal/place';
import { STORES } from './journal/schema';

/** Saves a file with everything that is stored, as it lies, readable or not. Its name says nothing. */
export async function saveCopy(): Promise<void> {
  const text = JSON.stringify(await everything(), undefined, 1);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `copy-${new Date(clock.now()).toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Every item of `storage.local`, and every row of every generation. The hash key is not in it. */
async function everything(): Promise<unknown> {
  const generations = [];
  for (const generation of await listGenerations()) {
    const db = await openGeneration(generation);
    const stores = STORES.map(async (name) => [name, await db.getAll(name)] as const);
    generations.push({ generation, ...Object.fromEntries(await Promise.all(stores)) });
    db.close();
  }
  return { storage: await browser.storage.local.get(null), generations };
}
