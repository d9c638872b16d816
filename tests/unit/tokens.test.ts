import { expect, test } from 'vitest';
import { APPEARANCES, colour, contrast } from '#tests/helpers/colours.ts';
import { everyRule, rulesOf, type StyleRule } from '#tests/helpers/styles.ts';

const TEXT = 4.5;
const SHAPE = 3;
const rules = everyRule();

/** Words that stand beside a colour, and colours that are the reader's own. */
const NO_COLOUR = new Set(
  [
    ...['none', 'inherit', 'transparent', 'currentcolor', 'unset', 'url', 'solid', 'dashed'],
    ...['dotted', 'underline', 'color-mix', 'in', 'srgb', 'calc', 'auto', 'px', 'rem', 'em'],
    ...['canvas', 'canvastext', 'buttontext', 'highlight', 'highlighttext', 'graytext'],
  ].flat(),
);
const COLOURED = /^(color|background|background-color|fill|stroke|outline|box-shadow|caret-color)$/;
const isColoured = (property: string) =>
  COLOURED.test(property) ||
  /^(border|text-decoration|outline).*(?<!radius|width|style|offset|collapse|spacing|thickness)$/.test(
    property,
  );

/** A colour of its own in what a property says. */
function rawColour(value: string): boolean {
  const rest = value.toLowerCase().replace(/var\(--[\w-]+\)/g, '');
  const words = rest.match(/#[0-9a-f]+|[a-z][a-z-]*/g) ?? [];
  return words.some((word) => !NO_COLOUR.has(word));
}

const LENGTH = /(?<![\w-])-?\d*\.?\d+(px|rem|em|pt|ch)\b/;
/** A distance counted from the scale may give or take the width of a hairline. */
const rawSpace = (value: string) =>
  LENGTH.test(value.replace(/calc\(var\([^)]*\) - 1px\)|-1px/g, ''));

/** What a stylesheet says by itself, where a token says it for all. */
function offScale({ file, selector, says }: StyleRule): readonly string[] {
  return [...says].flatMap(([property, value]) => {
    const isRaw =
      (isColoured(property) && rawColour(value)) ||
      (/^font(-size)?$/.test(property) && LENGTH.test(value)) ||
      (/^(margin|padding|gap|row-gap|column-gap)/.test(property) && rawSpace(value)) ||
      (/radius$/.test(property) && LENGTH.test(value)) ||
      (/^transition(-duration)?$/.test(property) && /\d(ms|s)\b/.test(value));
    return isRaw ? [`${file} ${selector} { ${property}: ${value} }`] : [];
  });
}

test('every colour, size of letters, distance, corner and change of every component is a token', () => {
  expect(rules.length).toBeGreaterThan(300);
  expect(rules.flatMap(offScale)).toEqual([]);
});

test.each([
  'p { color: #123456 }',
  'p { color: rebeccapurple }',
  'p { background: rgb(0 0 0 / 50%) }',
  'p { border: 1px solid gray }',
  'p { fill: black }',
  'p { box-shadow: 0 1px 2px #0003 }',
  'p { font-size: 14px }',
  'p { font: 0.875rem / 1.4 var(--sans) }',
  'p { margin: 0 0 0.375rem }',
  'p { padding-inline: 10px }',
  'p { gap: 2px }',
  'p { padding: calc(4px + 1rem) }',
  'p { border-radius: 4px }',
  'p { transition: color 200ms }',
  '@media (width > 1px) { p { color: red } }',
])('%s is found', (css) => {
  expect(rulesOf(css).flatMap(offScale)).toHaveLength(1);
});

test.each([
  'p { color: var(--ink); border: 1px solid var(--line); outline: 2px solid var(--dusk) }',
  'p { background: color-mix(in srgb, var(--ink) 88%, var(--paper)); fill: none }',
  'p { border-color: CanvasText; border-collapse: collapse; outline-offset: 2px }',
  'p { font: italic var(--text-l) / 1.45 var(--serif); font-size: inherit }',
  'p { margin: 0 auto; padding-block-end: calc(var(--space-1) - 1px); gap: 0 var(--space-4) }',
  'p { border-radius: 50%; transition: color var(--swift) }',
])('%s is left alone', (css) => {
  expect(rulesOf(css).flatMap(offScale)).toEqual([]);
});

const tokenIn = (value = '') => /^var\(--([\w-]+)\)$/.exec(value)?.[1];

/** Text and what it stands on, where one rule says both. */
function saidTogether({ says }: StyleRule): readonly (readonly [string, string])[] {
  const text = tokenIn(says.get('color'));
  const ground = tokenIn(says.get('background') ?? says.get('background-color'));
  return text && ground ? [[text, ground]] : [];
}

test('text is told from what one rule puts it on at 4.5 to 1, in light and dark', () => {
  const pairs = rules.flatMap((rule) => saidTogether(rule).map((pair) => ({ rule, pair })));
  expect(pairs.length).toBeGreaterThan(10);
  const dim = pairs.flatMap(({ rule, pair: [text, ground] }) =>
    APPEARANCES.filter((one) => contrast(colour(text, one), colour(ground, one)) < TEXT).map(
      (one) => `${rule.file} ${rule.selector} ${text} on ${ground} in ${one}`,
    ),
  );
  expect(dim).toEqual([]);
});

/** The colour of the line around something one presses or writes in. */
function edgeOfControl({ selector, says }: StyleRule): string | undefined {
  const isControl =
    says.get('cursor') === 'pointer' || /(^|[\s,])(input|select|textarea|button)\b/.test(selector);
  const line = [...says].find(([property]) =>
    /^border(-block|-inline)?(-end|-start)?(-color)?$/.test(property),
  );
  const found = isControl ? /var\(--([\w-]+)\)/.exec(line?.[1] ?? '')?.[1] : undefined;
  return found?.startsWith('space') ? undefined : found;
}

/** Controls whose edge is not seen at 3 to 1 on everything they may stand on. */
const faint = (all: readonly StyleRule[]) =>
  all.flatMap((rule) => {
    const edge = edgeOfControl(rule);
    if (edge === undefined) return [];
    const isFaint = APPEARANCES.some((one) =>
      ['paper', 'raised', 'mist'].some(
        (ground) => contrast(colour(edge, one), colour(ground, one)) < SHAPE,
      ),
    );
    return isFaint ? [`${rule.file} ${rule.selector} ${edge}`] : [];
  });

test('the edge of every control is seen at 3 to 1 on every ground, in light and dark', () => {
  expect(rules.filter((rule) => edgeOfControl(rule) !== undefined).length).toBeGreaterThan(8);
  expect(faint(rules)).toEqual([]);
});

test('an edge that is not seen is found', () => {
  expect(faint(rulesOf('.a { border: 1px solid var(--line); cursor: pointer }'))).toHaveLength(1);
  expect(faint(rulesOf('input { border-block-end: 1px solid var(--line) }'))).toHaveLength(1);
  expect(faint(rulesOf('.a { border: 1px solid var(--line) }'))).toEqual([]);
});

test('every ring and underline of the focus is seen at 3 to 1 on every ground', () => {
  const focus = rules.filter(({ selector }) => selector.includes(':focus'));
  const ringed = focus.flatMap(({ says }) =>
    ['outline', 'outline-color', 'border-block-end', 'text-decoration', 'stroke'].flatMap(
      (property) => /var\(--([a-z-]+)\)/.exec(says.get(property) ?? '')?.[1] ?? [],
    ),
  );
  expect(ringed.length).toBeGreaterThan(5);
  for (const name of new Set(ringed)) {
    for (const one of APPEARANCES) {
      for (const ground of ['paper', 'raised', 'mist', 'sage-tint', 'clay-tint', 'dusk-tint']) {
        const seen = contrast(colour(name, one), colour(ground, one));
        expect(seen, `${name} on ${ground} in ${one}`).toBeGreaterThanOrEqual(SHAPE);
      }
    }
  }
});
