import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MANIFESTS } from '../../helpers/manifests';
import { BANNED_IN } from '../../helpers/banned-words';
import { sentencesIn, LANGUAGES } from '../../helpers/languages';

const read = (file: string) => readFileSync(`store/${file}`, 'utf8').trim();
const said = (language: string, key: string) =>
  sentencesIn(language).find((sentence) => sentence.key === key)?.forms[0] ?? '';

/** Longest name, in characters: Chrome takes 75, Firefox 50, Edge 45. */
const NAME = 45;
/** Longest summary: Chrome and Edge take it from the manifest, which holds 132; Firefox takes 250. */
const SUMMARY = 132;
/** What Edge takes, the shortest and the longest; Chrome takes 16,000, Firefox any. */
const DESCRIPTION = { least: 250, most: 10_000 };
/** Forms are known to take a thousand characters. */
const ANSWER = 1000;
/** Pictures a store takes: Chrome 5, Edge 6, Firefox any. */
const PICTURES = 5;

test('there are texts for every language Andante speaks, and for no other', () => {
  const folders = readdirSync('store', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('the listing in %s', (language) => {
  test('has a name and a summary every store takes', () => {
    expect(said(language, 'manifest.name').length).toBeLessThanOrEqual(NAME);
    const summary = said(language, 'manifest.description');
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(SUMMARY);
  });

  test('has a description every store takes, in plain text', () => {
    const text = read(`${language}/description.txt`);
    expect(text.length).toBeGreaterThanOrEqual(DESCRIPTION.least);
    expect(text.length).toBeLessThanOrEqual(DESCRIPTION.most);
    expect(text).not.toMatch(/[<>]|https?:|\*\*|^#/m);
    expect(text.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(14);
  });

  test('says something of every picture', () => {
    const captions = read(`${language}/captions.txt`).split('\n');
    expect(captions).toHaveLength(PICTURES);
    for (const caption of captions) expect(caption.length).toBeGreaterThan(20);
  });

  test('keeps to the tone of the product', () => {
    const words = BANNED_IN[language as keyof typeof BANNED_IN];
    for (const file of ['description', 'captions']) {
      expect(read(`${language}/${file}.txt`).match(words)?.[0]).toBeUndefined();
    }
  });
});

interface Asking {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
}

describe('what a reviewer is told', () => {
  const review = read('review.md');
  const [, permissions = ''] = review.split(/^## Permissions$/m);
  const parts = (permissions.split(/^## /m)[0] ?? '').split(/^### /m).slice(1);
  const told = parts.map((part) => {
    const [heading = '', ...lines] = part.trim().split('\n');
    return { name: heading.replaceAll('`', ''), why: lines.join(' ').trim() };
  });

  test.each(Object.entries(MANIFESTS))(
    '%s: every permission of the manifest has its reason, and no other has',
    (_build, manifest) => {
      const asking = manifest as Asking;
      const asked = [
        ...asking.permissions,
        ...asking.optional_permissions,
        ...asking.optional_host_permissions,
      ];
      expect(told.map(({ name }) => name).sort()).toEqual(asked.sort());
    },
  );

  test('every reason is a sentence, and short enough for the form', () => {
    for (const { name, why } of told) {
      expect(why.length, name).toBeGreaterThan(80);
      expect(why.length, name).toBeLessThanOrEqual(ANSWER);
    }
  });

  test.each(['Single purpose', 'Remote code', 'Data use', 'A walk for the reviewer'])(
    '“%s” is answered, and short enough for the form',
    (heading) => {
      const answer = review.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
      expect(answer.length).toBeGreaterThan(80);
      expect(answer.length).toBeLessThanOrEqual(heading === 'Single purpose' ? ANSWER : 2000);
    },
  );
});
