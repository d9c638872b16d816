import type { Page } from '@playwright/test';
import { allow } from './allow.ts';
import type { Extension } from './extension.ts';
import { page as html, serve, type Served } from './serve.ts';

/** A chat that empties its box at once on Enter; with `#leave` in its address it goes to another page on every send. */
const CHAT = `<!doctype html><meta charset="utf-8"><title>chat</title>
<div role="log"></div><textarea placeholder="Message" autofocus></textarea>
<script>
  const box = document.querySelector('textarea');
  window.sent = 0;
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !box.value) return;
    event.preventDefault();
    box.value = '';
    window.sent += 1;
    if (location.hash === '#leave') location.href = '/elsewhere';
  });
</script>`;

/** The chat, served on loopback under any name. */
export interface Chat {
  origin(host?: string): string;
  /** Opens it in a tab, ready to type. */
  open(extension: Extension, path?: string, host?: string): Promise<Page>;
  allow(extension: Extension, host?: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves the chat. */
export async function serveChat(): Promise<Chat> {
  const served: Served = await serve(html(CHAT));
  const origin = (host = 'chat') => `http://${host}.localhost:${served.port}`;
  return {
    origin,
    async open(extension, path = '/with/anna-1234', host) {
      const page = await extension.context.newPage();
      await page.goto(origin(host) + path);
      await page.click('textarea');
      return page;
    },
    allow: (extension, host) => allow(extension, [origin(host)]),
    close: served.close,
  };
}

/** Sends one message by trusted keys. */
export async function sendOne(page: Page): Promise<void> {
  await page.keyboard.type('hi');
  await page.keyboard.press('Enter');
}
