import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { launch, type Extension } from '../helpers/extension.ts';
import { ask } from '../helpers/intent.ts';
import { journalRows } from '../helpers/journal.ts';
import { page as html, serve, type Served } from '../helpers/serve.ts';

/** A chat that lets no event through and leaves in the box what was sent: nobody can tell a send from a draft. */
const SWALLOWING = `<!doctype html><meta charset="utf-8"><title>chat</title>
<textarea placeholder="Message"></textarea><script>
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'pointerdown', 'click', 'submit'])
    addEventListener(type, (event) => {
      event.stopImmediatePropagation();
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Enter' && location.hash === '#plain') document.querySelector('textarea').value = '';
    }, true);
</script>`;

let extension: Extension;
let server: Served;
let origin: string;
test.beforeAll(async () => {
  [extension, server] = await Promise.all([launch(), serve(html(SWALLOWING))]);
  origin = `http://chat.localhost:${server.port}`;
  await allow(extension, [origin]);
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
  rmSync(extension.profile, { recursive: true, force: true });
});

/** Writes down that the person has written there for a quarter of an hour. Runs in a page of Andante. */
async function writtenFor([at, since]: readonly [string, number]): Promise<void> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: {
      keys(): Promise<string[]>;
      open(name: string): Promise<{ indexedDB: IDBFactory }>;
    };
  };
  const [name = ''] = await storageBuckets.keys();
  const bucket = await storageBuckets.open(name);
  Reflect.set(globalThis, 'heldBucket', bucket); // one nobody holds is collected, and its requests never answer
  await new Promise<void>((resolve, reject) => {
    const request = bucket.indexedDB.open('andante');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction('state', 'readwrite');
      tx.objectStore('state').put({ [at]: { keysSince: since, stretches: 11 } }, 'health');
      tx.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

async function popupOver(page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await extension.worker();
  const id = await worker.evaluate(
    `chrome.tabs.query({ url: ${JSON.stringify(`${new URL(origin).protocol}//chat.localhost/*`)} }).then(([tab]) => tab.id)`,
  );
  return extension.open(`popup.html?tab=${String(id)}`);
}

test('a page that hides every send is said so, after a while of writing; one send that is seen ends it', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/with/anna-1234`);
  const own = await extension.open('welcome.html');
  await ask(own, { type: 'intent/ready' });
  await own.evaluate(writtenFor, [origin, Date.now() - 16 * 60_000] as const);
  await own.close();

  await page.bringToFront();
  await page.click('textarea');
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  const popup = await popupOver(page);
  const standing = popup.getByText('not seeing sends here').first();
  await expect(async () => {
    await popup.reload();
    await expect(standing).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await popup.getByText('This site').click();
  await expect(
    popup.getByText(/^Not seeing sends since .* The site may have changed/),
  ).toBeVisible();
  expect(await journalRows(extension, 'sends')).toEqual([]);
  await popup.close();

  await page.goto(`${origin}/with/anna-1234#plain`);
  await page.reload();
  await page.click('textarea');
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await journalRows(extension, 'sends')).length).toBe(1);
  const after = await popupOver(page);
  await expect(after.getByText('noticing here')).toBeVisible();
  await expect(after.getByText('not seeing sends here')).toHaveCount(0);
});
