import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { RESOURCES } from '../../lib/learn/resources.ts';
import { registrySites } from '../../lib/history/known-sites.ts';
import { MANIFESTS } from '../helpers/manifests.ts';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
const BUILDS = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'].filter((build) =>
  existsSync(join(OUTPUT, build)),
);

/** Every file of a build that can hold code, with its text. */
function code(build: string): readonly (readonly [file: string, text: string])[] {
  return readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|css|json)$/.test(file))
    .map((file) => [file, readFileSync(join(OUTPUT, build, file), 'utf8')]);
}

/** What no policy of the pages can stop, or what would make code out of text. */
const FORBIDDEN = [
  ['asks a server', /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport/],
  ['reaches another browser', /RTCPeerConnection/],
  ['loads more code', /importScripts|setUninstallURL|\bimport\s*\(\s*['"`]https?:/],
  ['makes code out of text', /\beval\b|\bnew Function\b|\bFunction\s*\(/],
  ['opens a window of its own choice', /window\.open|\.open\(\s*['"`]https?:/],
] as const;

/** The framework's own call for markup the compiler wrote; it takes no text of a user. */
const MARKUP = /innerHTML/;

const site = (url: string) => new URL(url).origin;
/** Addresses that may stand in the build: names that are never asked, and links only a click follows. */
const KNOWN = new Set([
  'http://www.w3.org',
  'https://svelte.dev',
  ...RESOURCES.flatMap(({ url, source }) => [site(url), site(source)]),
  ...registrySites().flatMap(({ origins }) => origins),
]);

test('there is a build to look at', () => {
  expect(BUILDS).toContain('chrome-mv3');
  expect(code('chrome-mv3').length).toBeGreaterThan(50);
});

for (const build of BUILDS) {
  test(`the manifest asks for exactly this: ${build}`, () => {
    const text = readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(MANIFESTS[build]);
  });

  for (const [what, pattern] of FORBIDDEN) {
    test(`no file of the build ${what}: ${build}`, () => {
      const found = code(build).flatMap(([file, text]) => {
        const match = /\.(js|html)$/.exec(file) && pattern.exec(text);
        return match ? [`${file}: ${match[0]}`] : [];
      });
      expect(found).toEqual([]);
    });
  }

  test(`no file of the build names an address nobody knows: ${build}`, () => {
    const strange = code(build).flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/[a-z0-9.-]+\.[a-z]+/gi)]
        .map(([url]) => url)
        .filter((url) => !KNOWN.has(site(url)))
        .map((url) => `${file}: ${url}`),
    );
    expect(strange).toEqual([]);
  });

  test(`markup is made in one place only, by the framework: ${build}`, () => {
    const files = code(build).flatMap(([file, text]) =>
      file.endsWith('.js') && MARKUP.test(text) ? [file.replace(/-[\w-]+\.js$/, '.js')] : [],
    );
    expect(files.length).toBeLessThanOrEqual(2); // the pages' shared part, and the card, which stands alone
  });

  test(`the title of every page is only the name: ${build}`, () => {
    const pages = code(build).filter(([file]) => file.endsWith('.html'));
    expect(pages.length).toBe(3);
    for (const [, text] of pages) expect(/<title>(.*?)<\/title>/.exec(text)?.[1]).toBe('Andante');
    for (const [, text] of code(build)) expect(text).not.toMatch(/document\.title\s*=/);
  });
}
