import { expect, test } from 'vitest';
import { Conversation } from '#lib/model/conversation';
import { afterWish } from '#lib/pipeline/after-wish';

const row = (part: object = {}) =>
  Conversation.parse({
    thread: 'a'.repeat(22),
    site: 'tinder',
    weak: false,
    firstAt: 10,
    lastAt: 20,
    noticed: false,
    ...part,
  });
const chosen = { noticed: true, noticedFrom: 30 };

test.each([
  ['chosen, it is noticed from now on', {}, { noticed: true }, chosen],
  ['chosen again, it stays noticed since the first choice', chosen, { noticed: true }, chosen],
  [
    'one noticed as all are has no choice to begin with',
    { noticed: true },
    { name: 'Mara' },
    { noticed: true, name: 'Mara' },
  ],
  ['left out, it keeps no time of a choice', chosen, { noticed: false }, {}],
  ['left out and chosen anew, it begins anew', { noticedFrom: 7 }, { noticed: true }, chosen],
  [
    'a name stays when only the choice changes',
    { name: 'Mara' },
    { noticed: true },
    { ...chosen, name: 'Mara' },
  ],
  ['an empty name removes it', { name: 'Mara' }, { name: '  ' }, {}],
  ['control characters do not get into a name', {}, { name: 'Ma\u0007ra' }, { name: 'Mara' }],
])('%s', (_name, before, wish, after) => {
  expect(afterWish(row(before), wish, 30)).toEqual(row(after));
});
