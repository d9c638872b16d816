import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveComposers } from '../helpers/composer-pages.ts';
import type { Served } from '../helpers/serve.ts';
import { allowHere, noticeHere, openChat, send, truth } from './chat.ts';
import { launchFirefox, type Firefox } from './firefox.ts';

interface Row {
  readonly eventId: string;
  readonly at: number;
  readonly site: string;
  readonly thread?: string;
}

let firefox: Firefox;
let server: Served;
beforeAll(async () => {
  [firefox, server] = await Promise.all([launchFirefox(), serveComposers()]);
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

test.each(['textarea', 'editable', 'lexical'] as const)(
  '%s: a page that was open before is noticed at once, each send once, conversations apart',
  async (composer) => {
    const page = await openChat(firefox, server.port, composer);
    await send(page, 1); // not allowed yet: nobody's business
    await allowHere(firefox);
    await page.bringToFront();
    await send(page, 3);
    await page.click('#row-b');
    await noticeHere(firefox);
    await page.bringToFront();
    await send(page, 2);
    const sent = (await truth(page)).slice(1);
    expect(sent).toHaveLength(5);

    const site = `${composer}.localhost:${server.port}`;
    const here = async () => (await firefox.rows<Row>('sends')).filter((row) => row.site === site);
    await expect.poll(async () => (await here()).length, { timeout: 10_000 }).toBe(5);
    const rows = (await here()).sort((a, b) => a.at - b.at);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(5);
    const threads = rows.map(({ thread }) => thread);
    expect(threads.slice(0, 3)).toEqual(Array(3).fill(threads[0]));
    expect(threads.slice(3)).toEqual(Array(2).fill(threads[3]));
    expect(threads[3]).not.toBe(threads[0]);
    rows.forEach((row, i) => expect(Math.abs(row.at - (sent[i]?.at ?? 0))).toBeLessThan(1000));
    await page.close();
  },
);

test('no code of the add-on has raised an error on the way', async () => {
  expect(await firefox.errors()).toEqual([]);
});
