import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { places } from '../../lib/sites/places.ts';
import { CHROME_BUILD } from '../helpers/extension.ts';

const read = (file: string) => readFileSync(join(CHROME_BUILD, file), 'utf8');
const scripts = {
  sensor: read('sensor.js'),
  known: read('known.js'),
  anywhere: read('anywhere.js'),
};

const FORBIDDEN = [
  ['holds no schema library', /\bzod\b|_zod|safeParse/i],
  ['holds no UI', /svelte|createElement|attachShadow|adoptedStyleSheets|innerHTML/i],
  ['talks to nobody', /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimport\(/],
  ['makes no code', /\beval\b|\bFunction\(/],
  ['keeps nothing in the page', /localStorage|sessionStorage|indexedDB|\.cookie|\bcaches\b/],
  ['keeps nothing in the browser but the outbox', /\.storage(?!\?\.session\b)|storage\??\.local/],
  ['watches no page', /MutationObserver|IntersectionObserver|setInterval/],
  ['carries the entry of no site', /dm-composer|web\.whatsapp|tinder/],
] as const;

for (const [what, pattern] of FORBIDDEN) {
  test(`what runs in a page ${what}`, () => {
    for (const script of Object.values(scripts)) {
      expect(script.match(pattern)?.[0]).toBeUndefined();
    }
  });
}

test('the outbox is written, and nothing read from it', () => {
  expect(scripts.sensor.match(/\.storage\?\.session/g)).toHaveLength(1);
  expect(scripts.sensor).toContain('outbox/');
});

test('every site of the registry has its file', () => {
  const missing = places.filter(({ id }) => !existsSync(join(CHROME_BUILD, 'sites', `${id}.js`)));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
