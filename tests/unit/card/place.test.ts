import { describe, expect, test } from 'vitest';
import { boxIn, cornerFor, overlap, roomIn, type Layout } from '#lib/edge/card/place';

const DESK: Layout = {
  view: { width: 1280, height: 800 },
  card: { width: 392, height: 190 },
  isRtl: false,
};
const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('the corner a card stands in', () => {
  test.each([
    ['nobody writes', undefined, 'bottom-end'],
    ['the box is along the bottom', box(300, 740, 1260, 790), 'top-end'],
    [
      'the box is at the bottom left, its send button perhaps at the right',
      box(0, 740, 300, 790),
      'top-end',
    ],
    ['the box is at the top', box(0, 20, 1280, 80), 'bottom-end'],
    ['the box fills the right half', box(640, 0, 1280, 800), 'bottom-start'],
    ['the box is in the bottom right corner, and tall', box(700, 150, 1280, 800), 'bottom-start'],
  ] as const)('when %s', (_name, composer, corner) => {
    expect(cornerFor({ ...DESK, composer })).toBe(corner);
  });

  test('never covers the box where any corner is free of it', () => {
    for (let left = 0; left < 1280; left += 80) {
      for (let top = 0; top < 800; top += 40) {
        const composer = box(left, top, Math.min(1280, left + 500), Math.min(800, top + 60));
        const corner = cornerFor({ ...DESK, composer });
        expect(overlap(boxIn(corner, DESK), composer)).toBe(0);
      }
    }
  });

  test('covers as little as it can of a box that is everywhere', () => {
    const composer = box(0, 0, 1280, 700);
    const corner = cornerFor({ ...DESK, composer });
    expect(corner).toMatch(/^bottom/);
  });

  test('where it fits nowhere goes where it can shrink to what is left', () => {
    const tiny = {
      ...DESK,
      view: { width: 320, height: 280 },
      card: { width: 288, height: 248 },
    };
    expect(cornerFor({ ...tiny, composer: box(10, 226, 310, 270) })).toBe('top-end');
  });

  test('on a narrow page goes to the other end', () => {
    const narrow = {
      ...DESK,
      view: { width: 360, height: 640 },
      card: { width: 328, height: 240 },
    };
    expect(cornerFor({ ...narrow, composer: box(8, 580, 352, 630) })).toBe('top-end');
  });

  test('is the left one where lines run from right to left', () => {
    const { left } = boxIn('bottom-end', { ...DESK, isRtl: true });
    expect(left).toBe(16);
  });
});

describe('the height a card may take', () => {
  const short = { ...DESK, view: { width: 640, height: 360 }, card: { width: 392, height: 320 } };

  test.each([
    ['all of it while nobody writes', undefined, 328],
    ['what is left above the box', box(10, 300, 630, 344), 268],
    ['all of it beside the box', box(0, 300, 200, 344), 328],
    ['all of it where hardly anything is left', box(10, 100, 630, 344), 328],
  ] as const)('is %s', (_name, composer, room) => {
    expect(roomIn('top-end', { ...short, composer })).toBe(room);
  });
});
