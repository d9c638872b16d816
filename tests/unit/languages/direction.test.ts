import { expect, test } from 'vitest';
import { sourcesIn } from '#tests/helpers/sources.ts';

/** What stands left in one direction stands right in the other: only logical properties follow the language. */
const PHYSICAL =
  /(?:^|[\s;{])((?:(?:margin|padding|border|inset)-)?(?:left|right)(?:-(?:width|color|style|radius))?|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear):\s*(?:left|right)|(?:min-|max-)?width)(?=\s*[:;}])/gm;

/** Sides in the styles of a file that a language running the other way would find wrong. */
function sidesIn(styles: string): readonly string[] {
  const declarations = styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(?:media|container)[^{]*/g, '');
  return [...declarations.matchAll(PHYSICAL)].map(([, found = '']) => found);
}

test('styles name no side of the screen', () => {
  const found = sourcesIn(['components', 'entrypoints'], /\.(css|svelte)$/).flatMap(
    ({ file, text }) => {
      const styles = file.endsWith('.css')
        ? text
        : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('\n');
      return sidesIn(styles).map((side) => `${file}: ${side}`);
    },
  );
  expect(found).toEqual([]);
});

test.each([
  ['p { margin-left: 1rem }', ['margin-left']],
  ['p { left: 0 }', ['left']],
  ['p { text-align: right; }', ['text-align: right']],
  ['p { width: 3px }', ['width']],
  ['p { margin-inline: 1rem; text-align: end }', []],
  ['.left { stroke-width: 2 }', []],
  ['@media (width < 30rem) { p { inline-size: 1px } }', []],
])('in %s it finds %j', (styles, found) => {
  expect(sidesIn(styles)).toEqual(found);
});
