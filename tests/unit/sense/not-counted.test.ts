import { expect, test } from 'vitest';
import {
  type Case,
  does,
  elsewhere,
  empties,
  sees,
  sends,
  tries,
  types,
} from '#tests/helpers/signs.ts';

const NOT_COUNTED: readonly Case[] = [
  ['an empty box', [tries(0, { fill: 'empty' }), ...empties(10)]],
  [
    'Shift+Enter or a newline: nothing empties',
    [...types(0), tries(500), does('newline', 501), sees(2000, 'full')],
  ],
  [
    'a newline, then everything deleted',
    [
      ...types(0),
      tries(500),
      does('newline', 501),
      sees(700, 'full', { isBeforeUser: true }),
      does('erase', 700),
      ...empties(710),
    ],
  ],
  [
    'a newline, then emptied by something else later',
    [...types(0), tries(500), does('newline', 501), sees(1200, 'full'), ...empties(1210)],
  ],
  ['deleted by hand, nothing pressed', [...types(0), does('erase', 500), ...empties(510)]],
  ['the page clears the box by itself', [...types(0), ...empties(500)]],
  [
    'Enter refused, then deleted',
    [
      ...types(0),
      tries(500),
      sees(700, 'full', { isBeforeUser: true }),
      does('erase', 700),
      ...empties(720),
    ],
  ],
  ['Enter refused, then Escape', [...types(0), tries(500), does('escape', 700), ...empties(720)]],
  [
    'Enter refused, then the button that clears',
    [...types(0), tries(500), elsewhere('clear', 700), ...empties(720)],
  ],
  [
    'Enter refused, then another conversation',
    [...types(0), tries(500), elsewhere('leave', 700), ...empties(720)],
  ],
  [
    'Enter refused, typed on, emptied much later',
    [...types(0), tries(500), does('insert', 900), sees(1650, 'full'), ...empties(1800)],
  ],
  ['emptied after the window', [...types(0), tries(500), sees(3001, 'full'), ...empties(3400)]],
  [
    'a nameless button that led elsewhere',
    [
      ...types(0),
      tries(500, { via: 'placed' }),
      sees(520, 'empty', { place: 'b' }),
      sees(610, 'empty', { place: 'b' }),
    ],
  ],
  [
    'a nameless button, then back in the history',
    [...types(0), tries(500, { via: 'placed' }), elsewhere('back', 520), ...empties(530)],
  ],
  [
    'the box gone, none in its place',
    [...types(0), tries(500), sees(510, 'gone'), sees(600, 'gone')],
  ],
  [
    'a dialog closed by a nameless button',
    [
      ...types(0),
      tries(500, { isOneShot: true, via: 'placed' }),
      sees(510, 'gone'),
      sees(600, 'gone'),
    ],
  ],
  [
    'empty for one frame only',
    [...types(0), tries(500), sees(510, 'empty'), sees(530, 'full'), sees(3100, 'full')],
  ],
  [
    'the last message brought back by arrow up',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('insert', 100),
      tries(500),
      ...empties(510),
    ],
  ],
  [
    'an earlier message chosen from a menu',
    [elsewhere('edit', 0), does('come', 200), does('insert', 300), tries(500), ...empties(510)],
  ],
  [
    'an earlier message the page fetched for three seconds',
    [
      elsewhere('edit', 0),
      does('come', 1500, 'empty'),
      does('come', 3000),
      tries(9000),
      ...empties(9010),
    ],
  ],
  [
    'an earlier message in a box the page marks so',
    [does('come', 0, 'edit'), tries(500), ...empties(510)],
  ],
  [
    "an edit shown by the site's own mark",
    [...types(0), tries(500, { fill: 'edit' }), ...empties(510)],
  ],
  [
    'an edited message deleted and written anew',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('erase', 100),
      does('insert', 200, 'empty'),
      tries(500),
      ...empties(510),
    ],
  ],
  [
    'an edited message deleted, left for a while and written anew',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('erase', 100),
      does('come', 600, 'empty'),
      does('come', 1500, 'empty'),
      does('insert', 6000, 'empty'),
      tries(6500),
      ...empties(6510),
    ],
  ],
  [
    'an edited message deleted, written anew, deleted again and written once more',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('erase', 100),
      does('insert', 200, 'empty'),
      does('erase', 300),
      does('insert', 400, 'empty'),
      tries(500),
      ...empties(510),
    ],
  ],
  ['a failed send that came back', [...types(0), tries(500), ...empties(501), sees(1200, 'full')]],
];

test.each(NOT_COUNTED)('%s is no send', (_name, signs) => {
  expect(sends(signs)).toBe(0);
});
