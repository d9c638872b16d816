import { expect, test } from 'vitest';
import { beginningWith, stepFor } from '#components/roving.ts';

test.each([
  ['right goes on', 'ArrowRight', 1, false, 2],
  ['down goes on', 'ArrowDown', 1, false, 2],
  ['left goes back', 'ArrowLeft', 1, false, 0],
  ['the last leads to the first', 'ArrowRight', 3, false, 0],
  ['the first leads to the last', 'ArrowUp', 0, false, 3],
  ['right goes back where one reads from the right', 'ArrowRight', 1, true, 0],
  ['down goes on there as well', 'ArrowDown', 1, true, 2],
  ['Home is the first', 'Home', 2, false, 0],
  ['End is the last', 'End', 0, false, 3],
  ['another key leads nowhere', 'a', 0, false, undefined],
])('%s', (...[, key, index, isRtl, next]) => {
  expect(stepFor(key, { index, length: 4, isRtl })).toBe(next);
});

test.each([
  ['the first word there', 'c', 0, 0],
  ['the next one from there on', 'c', 1, 2],
  ['around the end', 'c', 3, 0],
  ['whatever its case', 'U', 0, 1],
  ['nothing for a letter no word begins with', 'x', 0, undefined],
  ['nothing for the space bar, which chooses', ' ', 0, undefined],
  ['nothing for a key with a name', 'Tab', 0, undefined],
])('a letter leads to %s', (_name, letter, from, index) => {
  expect(beginningWith(letter, ['calm', 'urgent', 'clear', 'Tab'], from)).toBe(index);
});
