import type { Case } from './case.ts';

const JSON_FILES = 'tests/unit/history/transfer/json.test.ts';
const MY_DATA = 'tests/e2e/my-data.spec.ts';
const LOCK = 'tests/e2e/lock.spec.ts';
const SEALS = 'tests/edge/lock/seal.test.ts';

/** Someone at the device, and files. */
export const PEOPLE_CASES: readonly Case[] = [
  {
    n: 68,
    says: 'quick exit: a neutral page at once, and no way back',
    by: [
      ['tests/e2e/pages.spec.ts', 'quick exit leaves at once and cannot be gone back to'],
      ['tests/e2e/exit.spec.ts', 'three times Shift leaves at once, also while a history'],
      ['tests/e2e/exit.spec.ts', 'on every tab the way out is the first thing Tab reaches'],
    ],
  },
  {
    n: 69,
    says: 'discreet view: no name and no number in sight',
    by: [[LOCK, 'covered, names and numbers cannot be read on the page']],
  },
  {
    n: 70,
    says: 'locked: sends and check-ins are kept, and nothing can be read',
    by: [
      [LOCK, 'locked, sends and check-ins still arrive, and can only be read'],
      ['tests/edge/lock/idle.test.ts', 'the lock of a journal nobody looks at'],
      ['tests/e2e-firefox/lock.test.ts', 'locked, what is sent is kept and nothing can be read'],
    ],
  },
  {
    n: 71,
    says: 'a wrong passphrase, flipped bits, swapped or cut records, a weak header: refused',
    by: [[SEALS, 'what was changed is refused']],
  },
  {
    n: 72,
    says: 'the profile copied while locked: no time, site or code in clear',
    by: [[LOCK, 'a profile copied while locked']],
  },
  {
    n: 73,
    says: 'export, wipe, import: identical',
    by: [
      [MY_DATA, 'an export brings everything back, after everything was deleted'],
      [JSON_FILES, 'comes back as it was, wherever its text is cut'],
    ],
  },
  {
    n: 74,
    says: 'bad files: refused with a reason, nothing touched',
    by: [
      [JSON_FILES, 'a prototype in a file changes nothing'],
      [MY_DATA, 'a file that is none is refused in a sentence, and nothing is changed'],
    ],
  },
  {
    n: 75,
    says: 'random and damaged files: an answer, never a crash, never a polluted prototype',
    by: [['tests/unit/history/transfer/fuzz.test.ts', 'is read or refused when']],
  },
  {
    n: 76,
    says: 'an import that ends half way: everything as it was',
    by: [
      ['tests/edge/take-in.test.ts', 'when the worker stops while the file is read'],
      ['tests/edge/take-in.test.ts', 'everything is as it was'],
    ],
  },
  {
    n: 77,
    says: 'formulas in a table: defused',
    by: [
      ['tests/unit/history/transfer/csv.test.ts', 'a cell'],
      [MY_DATA, 'one table holds the chosen fields, safe for a spreadsheet'],
    ],
  },
  {
    n: 78,
    says: 'the same file twice: no doubles',
    by: [[MY_DATA, 'a file is looked at first; adding it twice changes nothing the second']],
  },
  {
    n: 79,
    says: 'titles of pages and names of files say nothing',
    by: [['tests/e2e/supply.spec.ts', 'the title of every page is only the name']],
  },
  {
    n: 80,
    says: 'axe, the keyboard alone, 200 % zoom, reduced motion',
    by: [
      ['tests/e2e/pages.spec.ts', 'every page is clean for axe and its policy'],
      ['tests/e2e/card-keyboard.spec.ts', 'by keys alone'],
      ['tests/e2e/card.spec.ts', 'at 200 % zoom it scrolls rather than covers'],
    ],
  },
];
