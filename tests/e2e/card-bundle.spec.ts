import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHROME_BUILD } from '../helpers/extension.ts';

const script = readFileSync(join(CHROME_BUILD, 'prompt.js'), 'utf8');

for (const [what, pattern] of [
  ['writes no markup', /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/],
  ['makes no style element', /createElement\(.style.\)|<style/],
  ['makes no code', /\beval\(|new Function|createPolicy/],
  ['talks to nobody', /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/],
  ['keeps nothing in the page', /localStorage|sessionStorage|indexedDB|document\.cookie/],
] as const) {
  test(`the card ${what}`, () => {
    expect(script.match(pattern)?.[0]).toBeUndefined();
  });
}

test('the styles of the card are in its script, and in no file of their own', () => {
  expect(script).toContain('.surface{');
  expect(script).not.toMatch(/andante-card-style|\d(rem)[;} ]/);
  const assets = readdirSync(CHROME_BUILD, { recursive: true }).map(String);
  expect(assets.filter((file) => /prompt.*\.css$/.test(file))).toEqual([]);
});
