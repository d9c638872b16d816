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

const COUNTED: readonly Case[] = [
  ['typed, Enter, emptied at once', [...types(0), tries(500), ...empties(501)]],
  [
    'typed, a press on a named button',
    [...types(0), tries(500, { via: 'named' }), ...empties(520)],
  ],
  [
    'typed, a press on a nameless button in its place',
    [...types(0), tries(500, { via: 'placed' }), ...empties(520)],
  ],
  ['typed, the form submitted', [...types(0), tries(500, { via: 'named' }), ...empties(520)]],
  [
    'emptied only after the server answered',
    [...types(0), tries(500), sees(1500, 'full'), ...empties(2400)],
  ],
  [
    'emptied late, where the site allows more time',
    [...types(0), tries(500, { windowMs: 4000 }), sees(3500, 'full'), ...empties(3900)],
  ],
  ['a draft that was there before', [does('come', 0), tries(500), ...empties(520)]],
  [
    'a draft restored long after arrow up brought nothing',
    [does('recall', 0, 'empty'), does('come', 5000), tries(5500), ...empties(5520)],
  ],
  [
    'an emoji picked from a picker, nothing typed',
    [
      does('come', 0, 'empty'),
      elsewhere('beside', 10),
      does('come', 300),
      tries(500),
      ...empties(520),
    ],
  ],
  [
    'something put in by another press soon after one that might have been an edit',
    [
      elsewhere('edit', 0),
      does('come', 40, 'empty'),
      elsewhere('aside', 1000),
      does('come', 1100),
      tries(1500),
      ...empties(1510),
    ],
  ],
  ['dictation or paste: one insertion', [does('insert', 0, 'empty'), tries(500), ...empties(520)]],
  [
    'the box thrown away for an empty one',
    [...types(0), tries(500), sees(520, 'replaced'), sees(610, 'replaced')],
  ],
  [
    'emptied, filled again within a frame, emptied',
    [...types(0), tries(500), sees(505, 'empty'), sees(520, 'full'), ...empties(560)],
  ],
  [
    'the next message typed before the box was empty for long',
    [
      ...types(0),
      tries(500),
      sees(510, 'empty', { isBeforeUser: true }),
      does('insert', 510, 'empty'),
    ],
  ],
  [
    'Enter, and a press on the button while the server thinks',
    [...types(0), tries(500), tries(560, { via: 'placed' }), ...empties(1200)],
  ],
  [
    'refused at first, sent at the second Enter',
    [...types(0), tries(500), sees(2900, 'full'), tries(2940), ...empties(2950)],
  ],
  [
    'Enter picks a mention, a later Enter sends',
    [...types(0), tries(200), sees(300, 'full'), does('insert', 700), tries(900), ...empties(910)],
  ],
  [
    'a first message that changes the address, by Enter',
    [
      ...types(0),
      tries(500),
      sees(520, 'empty', { place: 'b' }),
      sees(610, 'empty', { place: 'b' }),
    ],
  ],
  [
    'the same by a named button',
    [
      ...types(0),
      tries(500, { via: 'named' }),
      sees(520, 'empty', { place: 'b' }),
      sees(610, 'empty', { place: 'b' }),
    ],
  ],
  [
    'Enter, then at once another conversation',
    [
      ...types(0),
      tries(500),
      sees(550, 'full', { isBeforeUser: true }),
      elsewhere('leave', 550),
      ...empties(560),
    ],
  ],
  [
    'a little deleted, typed on, sent',
    [...types(0), does('erase', 100), does('insert', 200), tries(500), ...empties(510)],
  ],
  [
    'a dialog that closes on send',
    [...types(0), tries(500, { isOneShot: true }), sees(510, 'gone'), sees(600, 'gone')],
  ],
  [
    'the same by its named button',
    [
      ...types(0),
      tries(500, { isOneShot: true, via: 'named' }),
      sees(510, 'gone'),
      sees(600, 'gone'),
    ],
  ],
  [
    'a quoted message answered after the menu',
    [elsewhere('act', 0), does('come', 100), tries(900), ...empties(910)],
  ],
  [
    'a new message after an edit was confirmed',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      tries(500),
      does('insert', 900, 'empty'),
      tries(1500),
      ...empties(1510),
    ],
  ],
  [
    'a new message after the page took an earlier one out of the box again',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('insert', 900, 'empty'),
      tries(1500),
      ...empties(1510),
    ],
  ],
  [
    'an emoji picked after the page took an earlier message out again',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('come', 600, 'empty'),
      elsewhere('aside', 650),
      does('come', 900),
      tries(1500),
      ...empties(1510),
    ],
  ],
  [
    'a new message after an earlier one was changed a little and then taken out by the page',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('erase', 100),
      does('insert', 200),
      does('insert', 900, 'empty'),
      tries(1500),
      ...empties(1510),
    ],
  ],
  [
    'a new message after an edit was cancelled',
    [
      does('recall', 0, 'empty'),
      does('come', 40),
      does('escape', 500),
      does('insert', 900, 'empty'),
      tries(1500),
      ...empties(1510),
    ],
  ],
];

test.each(COUNTED)('%s is one send', (_name, signs) => {
  expect(sends(signs)).toBe(1);
});
