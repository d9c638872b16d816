import { expect, test } from '@playwright/test';
import { allow } from '../helpers/allow.ts';
import { launch } from '../helpers/extension.ts';
import { journalRows } from '../helpers/journal.ts';
import { page as pageOf, serve } from '../helpers/serve.ts';

const CHAT = `<!doctype html><title>Chat</title><main><h1>Robin</h1><div id=log></div>
<textarea id=c aria-label="Message"></textarea></main><script>
c.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); if (c.value.trim()) c.value = ''; } });
</script>`;

test('a page open before the permission: sends are rows, a prompt is shown', async () => {
  test.setTimeout(120_000);
  const server = await serve(pageOf(CHAT));
  const extension = await launch();
  const origin = `http://chat.localhost:${server.port}`;
  const chat = await extension.context.newPage();
  await chat.goto(`${origin}/talk/robin`);
  await allow(extension, [origin]);
  await chat.bringToFront();
  for (let n = 1; n <= 22; n += 1) {
    await chat.click('#c');
    await chat.keyboard.type('hi');
    await chat.keyboard.press('Enter');
    await chat.waitForTimeout(300);
  }
  await expect
    .poll(async () => (await journalRows(extension, 'sends')).length, { timeout: 15_000 })
    .toBe(22);
  expect(await journalRows(extension, 'conversations')).toHaveLength(1);
  await chat.bringToFront();
  await expect
    .poll(async () => (await journalRows(extension, 'prompts')).length, {
      timeout: 30_000,
      intervals: [2000],
    })
    .toBe(1);
  await extension.close();
  await server.close();
});
