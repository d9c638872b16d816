import { expect, test } from 'vitest';
import { APPEARANCES, colour, contrast, mixed } from '#tests/helpers/colours.ts';

const TEXT = 4.5;
const SHAPE = 3;

const GROUNDS = ['paper', 'raised', 'mist'];
const TINTED = ['sage', 'clay', 'dusk'];
const TINTS = TINTED.map((name) => `${name}-tint`);
const RING = 'dusk';
const pairs = [
  ...['ink', 'soft'].flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT] as const)),
  ...TINTED.flatMap((text) => GROUNDS.map((ground) => [text, ground, TEXT] as const)),
  ...TINTED.flatMap((name) =>
    [name, 'ink', 'soft'].map((text) => [text, `${name}-tint`, TEXT] as const),
  ),
  ...GROUNDS.map((ground) => ['edge', ground, SHAPE] as const),
  ...[...GROUNDS, ...TINTS].map((ground) => [RING, ground, SHAPE] as const),
  ['paper', 'ink', TEXT] as const,
  ['paper', 'sage', SHAPE] as const,
];

for (const appearance of APPEARANCES) {
  test.each(pairs)(
    `in ${appearance}, %s on %s is told apart at %s to 1`,
    (front, ground, least) => {
      const measured = contrast(colour(front, appearance), colour(ground, appearance));
      expect(measured).toBeGreaterThanOrEqual(least);
    },
  );

  test(`in ${appearance}, the chief button under the pointer is still read`, () => {
    const paper = colour('paper', appearance);
    const ground = mixed(colour('ink', appearance), 0.88, paper);
    expect(contrast(paper, ground)).toBeGreaterThanOrEqual(TEXT);
  });
}

test('the measure itself: black on white is 21, and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#4a705c', '#4a705c')).toBe(1);
  expect(mixed('#000000', 0.75, '#ffffff')).toBe('#404040');
});
