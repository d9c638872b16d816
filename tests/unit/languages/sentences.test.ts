import { describe, expect, test } from 'vitest';
import { formFor } from '#lib/model/plural';
import { LANGUAGES, sentencesIn, type Sentence } from '#tests/helpers/languages.ts';
import { sourcesIn } from '#tests/helpers/sources.ts';

const english = sentencesIn('en');
const others = LANGUAGES.filter((language) => language !== 'en');
const keysOf = (sentences: readonly Sentence[]) => sentences.map(({ key }) => key);
const slotsOf = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** Words another language has too. */
const SAME_WORD = new Set([
  ...['Check-in', 'check-in', 'Check-ins', 'Conversation', 'Conversations', 'conversation'],
  ...[
    'Dating',
    'intense',
    'minutes',
    'Name',
    'Messenger',
    'Pause',
    'Sites',
    'Six',
    'stable',
    'urgent',
  ],
]);

test('English, German, Spanish, French, Brazilian Portuguese and Arabic are there', () => {
  expect([...LANGUAGES].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pt_BR']);
  expect(english.length).toBeGreaterThan(800);
});

describe.each(others)('%s', (language) => {
  const sentences = sentencesIn(language);
  const own = new Map(sentences.map((sentence) => [sentence.key, sentence]));

  test('has the sentences of English, in the same order, and no others', () => {
    expect(keysOf(sentences)).toEqual(keysOf(english));
  });

  test('puts the same things into each sentence', () => {
    const different = english.filter(({ key, forms }) => {
      const slots = slotsOf(own.get(key)?.forms.join(' ') ?? '');
      return slots.join() !== slotsOf(forms.join(' ')).join();
    });
    expect(keysOf(different)).toEqual([]);
  });

  test('has a plural wherever English has one', () => {
    expect(keysOf(english.filter((one) => own.get(one.key)?.isPlural !== one.isPlural))).toEqual(
      [],
    );
  });

  test('is translated: only names and bare figures stand as in English', () => {
    const same = english.filter(
      ({ key, forms }) =>
        own.get(key)?.forms.join() === forms.join() && /\p{L}/u.test(forms[0] ?? ''),
    );
    const names = /\.name$|^common\.(lang|dir)$|^popup\.pace\.\w+\.word$|\.words\.cell\./;
    const left = same.filter(
      ({ key, forms }) =>
        !names.test(key) && !SAME_WORD.has(forms[0]?.replace(/^(\$1|10) /, '') ?? ''),
    );
    expect(left.map(({ key, forms }) => `${key}: ${forms.join(' | ')}`)).toEqual([]);
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const sentences = sentencesIn(language);
  const tag = language.replace('_', '-');

  test('says which language it is, and which way it runs', () => {
    const said = new Map(sentences.map(({ key, forms }) => [key, forms[0]]));
    expect(said.get('common.lang')).toBe(tag);
    expect(said.get('common.dir')).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });

  test('has as many forms of a plural as its counts can take', () => {
    const counts = [...Array(200).keys(), 1000, 1_000_000];
    const categories = new Set(counts.map((n) => new Intl.PluralRules(tag).select(n)));
    const asked = categories.size > 3 ? categories.size : 2; // millions are not told apart
    const wrong = sentences.filter(({ isPlural, forms }) => isPlural && forms.length !== asked);
    expect(keysOf(wrong)).toEqual([]);
  });

  test('has names a browser takes: one it refuses keeps all of Andante from loading', () => {
    const names = keysOf(sentences).map((key) => key.replaceAll('.', '_'));
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  test('leaves no sentence empty, none that breaks a plural, none with two blanks or a loose end', () => {
    const odd = sentences.filter(({ forms }) =>
      forms.some((form) => form.trim() !== form || form === '' || /\|| {2}|\$(?!\d)/.test(form)),
    );
    expect(keysOf(odd)).toEqual([]);
  });

  test.each([
    ['manifest.name', 45],
    ['manifest.description', 132],
    ['manifest.checkIn', 60],
    ['toolbar.waiting', 70],
  ])('%s is at most %i characters long, as browsers and shops want it', (key, most) => {
    const [form = ''] = sentences.find((sentence) => sentence.key === key)?.forms ?? [];
    expect(form.length).toBeGreaterThan(0);
    expect(form.length).toBeLessThanOrEqual(most);
  });
});

describe('the form for a count', () => {
  test.each([
    ['en', ['a', 'b'], [0, 1, 2, 11], ['b', 'a', 'b', 'b']],
    ['fr', ['a', 'b'], [0, 1, 2, 1_000_000], ['a', 'a', 'b', 'b']],
    ['pt-BR', ['a', 'b'], [0, 1, 2], ['a', 'a', 'b']],
    [
      'ar',
      ['zero', 'one', 'two', 'few', 'many', 'other'],
      [0, 1, 2, 3, 10, 11, 99, 100, 102, 103],
      ['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'few'],
    ],
    ['ru', ['one', 'few', 'many', 'other'], [1, 3, 5, 21], ['one', 'few', 'many', 'one']],
  ])('in %s', (lang, forms, counts, chosen) => {
    expect(counts.map((count) => formFor(count, forms, lang))).toEqual(chosen);
  });
});

describe('the sentences and the code', () => {
  const code = [
    ...sourcesIn(['components', 'entrypoints', 'lib'], /\.(ts|svelte)$/),
    ...sourcesIn(['.'], /^wxt\.config\.ts$/),
  ]
    .map(({ text }) => text)
    .join('\n');

  /** Quoted names, and names with a part put in: `prompt.${id}.body`. */
  function isUsed(key: string): boolean {
    const quoted = [`'${key}'`, `"${key}"`, `__MSG_${key.replaceAll('.', '_')}__`];
    return quoted.some((form) => code.includes(form)) || patterns.some((one) => one.test(key));
  }
  const templates = code.match(/`[a-z]\w*\.[\w.]*\$\{[^`]*`/gi) ?? [];
  const patterns = templates.map((template) => {
    const parts = template.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`);
  });

  test('no sentence is kept that nothing says', () => {
    expect(keysOf(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('a sentence nobody says would be found', () => {
    expect(isUsed('options.nobody.says')).toBe(false);
    expect(isUsed('popup.title')).toBe(false);
    expect(isUsed('common.cancel')).toBe(true);
  });
});
