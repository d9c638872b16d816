import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { privacyPage } from '../../../scripts/store/privacy-page.ts';

const markdown = readFileSync('PRIVACY.md', 'utf8');
const page = privacyPage(markdown);
const text = (html: string) =>
  html
    .replaceAll(/<style>.*<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const words = (from: string) => from.match(/[\p{L}\d]+/gu) ?? [];

test('the privacy page says every word of PRIVACY.md, in its order', () => {
  const written = markdown.replaceAll(/\]\([^)]+\)/g, ']');
  expect(words(text(page.slice(page.indexOf('<body>'))))).toEqual(words(written));
});

test('it has the tables and lists of PRIVACY.md, and loads nothing', () => {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|')).length;
  const separators = markdown.split('\n').filter((line) => /^\| -/.test(line)).length;
  expect(page.match(/<tr>/g)).toHaveLength(rows - separators);
  expect(page.match(/<li>/g)).toHaveLength(markdown.match(/^- /gm)?.length ?? 0);
  expect(page).not.toMatch(/src=|url\(|@import|<link|<script/);
});

test('what stands in it as a sign is no tag', () => {
  expect(privacyPage('a < b & `<c>`')).toContain('<p>a &lt; b &amp; <code>&lt;c&gt;</code></p>');
});
