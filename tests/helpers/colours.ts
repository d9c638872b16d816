import { readFileSync } from 'node:fs';

export const APPEARANCES = ['light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const TOKENS = readFileSync('components/tokens.css', 'utf8');

/** A colour of the tokens in one appearance, as `#rrggbb`. Throws when there is none. */
export function colour(name: string, appearance: Appearance): string {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(TOKENS);
  const found = pair?.[appearance === 'light' ? 1 : 2];
  if (!found) throw new Error(`There is no colour --${name} in ${appearance}.`);
  return found;
}

const partsOf = (hex: string) => [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));

/** Two colours as `color-mix(in srgb, first share, second)` mixes them; `share` from 0 to 1. */
export function mixed(first: string, share: number, second: string): string {
  const others = partsOf(second);
  const parts = partsOf(first).map((part, index) =>
    Math.round(part * share + (others[index] ?? 0) * (1 - share)),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance of `#rrggbb`, 0 to 1. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
