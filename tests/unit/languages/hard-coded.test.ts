import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { sourcesIn } from '#tests/helpers/sources.ts';

/** Attributes a person reads or hears. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'placeholder', 'title']);
/** No sentences: the name of the product, and an address, are the same everywhere. */
const NAMES = new Set(['Andante', 'chat.example.org']);

interface Node {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly data?: unknown;
  readonly value?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const hasLetters = (text: unknown): text is string =>
  typeof text === 'string' && /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

/** Texts in the markup of a component that no language file knows. */
function hardCoded(markup: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown, isSpoken: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, isSpoken));
    if (!isNode(value)) return;
    if (value.type === 'Text' && isSpoken && hasLetters(value.data)) found.push(value.data.trim());
    if (value.type === 'Attribute') return visit(value.value, SPOKEN.has(String(value.name)));
    const isStyle = value.type === 'StyleDirective';
    for (const part of Object.values(value)) visit(part, isSpoken && !isStyle);
  };
  visit(parse(markup, { modern: true }).fragment, true);
  return found;
}

test('every text of every component comes from the language files', () => {
  const components = sourcesIn(['components', 'entrypoints'], /\.svelte$/);
  expect(components.length).toBeGreaterThan(50);
  const found = components.flatMap(({ file, text }) =>
    hardCoded(text).map((said) => `${file}: ${said}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>Hello there</p>', ['Hello there']],
  ['<button aria-label="Close it">×</button>', ['Close it']],
  ['{#if a}<p title="Why">{t("x")}</p>{/if}', ['Why']],
  ['<p class="soft">{t("common.close")} · 3</p>', []],
  ['<h1>Andante</h1>', []],
])('in %s it finds %j', (markup, found) => {
  expect(hardCoded(markup)).toEqual(found);
});
