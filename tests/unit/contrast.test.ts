import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TOKENS = readFileSync('components/tokens.css', 'utf8');
const TEXT = 4.5;
const SHAPE = 3;

/** A colour of the tokens in one appearance, as `#rrggbb`. */
function colour(name: string, appearance: 'light' | 'dark'): string {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS);
  const found = pair?.[appearance === 'light' ? 1 : 2];
  if (!found) throw new Error(`There is no colour --${name} in ${appearance}.`);
  return found;
}

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'raised', 'mist'];
const TINTED = ['sage', 'clay', 'dusk'];
const pairs = [
  ...['ink', 'soft'].flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT] as const)),
  ...TINTED.flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT] as const)),
  ...TINTED.flatMap((name) =>
    [name, 'ink', 'soft'].map((text) => [text, `${name}-tint`, TEXT] as const),
  ),
  ...['paper', 'raised'].map((ground) => ['edge', ground, SHAPE] as const),
];

for (const appearance of ['light', 'dark'] as const) {
  test.each(pairs)(
    `in ${appearance}, %s on %s is told apart at %s to 1`,
    (front, ground, least) => {
      const measured = contrast(colour(front, appearance), colour(ground, appearance));
      expect(measured).toBeGreaterThanOrEqual(least);
    },
  );
}

test('the measure itself: black on white is 21, and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#4a705c', '#4a705c')).toBe(1);
});
