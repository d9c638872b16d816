import type { Case } from './case.ts';

const TROUBLE = 'tests/e2e/trouble.spec.ts';
const FULL_DISK = 'tests/e2e/full-disk.spec.ts';
const ENGINE = 'tests/e2e/engine.spec.ts';
const SETTINGS = 'tests/edge/settings-store.test.ts';
const LOST = 'tests/edge/journal/loss.test.ts';
const RENEWAL = 'tests/edge/journal/renewal.test.ts';

/** What can happen to a database. */
export const STORAGE_CASES: readonly Case[] = [
  {
    n: 31,
    says: 'the browser is killed while it writes: every acknowledged row is there',
    by: [['tests/e2e/soak.spec.ts', 'the browser killed in the middle of writing']],
  },
  {
    n: 32,
    says: 'the quota is used up: the worker lives, what was there can be read',
    by: [
      [RENEWAL, 'a disk that refuses the copy keeps the old generation whole, and is tried again'],
      ['tests/edge/receive.test.ts', 'a send that cannot be written stays in the outbox'],
    ],
  },
  {
    n: 33,
    says: 'the disk is full, then freed: acknowledged rows are there after a restart',
    by: [
      [FULL_DISK, 'a disk that fills up and is freed again'],
      [FULL_DISK, 'a disk that fills up while the journal is locked'],
      ['sqlite', FULL_DISK],
      ['tests/edge/journal/full-disk.test.ts', 'after a full disk'],
      ['tests/edge/lock/full-disk.test.ts', 'a full disk while it is locked'],
    ],
  },
  {
    n: 34,
    says: 'the database is lost: said once, recording goes on',
    by: [
      [TROUBLE, 'a journal the browser lost is told once, with what it held'],
      [LOST, 'an emptied database, as the browser makes one in place of a broken one'],
    ],
  },
  {
    n: 35,
    says: 'the settings are garbage: defaults, said so, kept aside',
    by: [
      [SETTINGS, 'give the defaults, say that they are not the user’s own, and stay as they lie'],
      [SETTINGS, 'a storage that refuses gives the defaults'],
      [LOST, 'a pointer that is garbage loses nothing either'],
    ],
  },
  {
    n: 36,
    says: 'the same with Chromium’s coming storage engine',
    by: [
      [ENGINE, 'the journal lies in the engine that was asked for'],
      ['sqlite', ENGINE],
      ['sqlite', 'tests/e2e/delete.spec.ts'],
      ['sqlite', 'tests/e2e/trouble.spec.ts'],
      ['sqlite', 'tests/e2e/my-data.spec.ts'],
      ['sqlite', 'tests/e2e/worker-loss.spec.ts'],
      ['sqlite', 'tests/e2e/soak.spec.ts'],
      ['sqlite', 'tests/e2e/upgrade.spec.ts'],
      ['sqlite', 'tests/e2e/lock.spec.ts'],
    ],
  },
  {
    n: 37,
    says: 'Firefox, without buckets and access levels: starts, records',
    by: [
      ['tests/e2e-firefox/starts.test.ts', 'nothing of the add-on has raised an error'],
      ['tests/e2e-firefox/kept.test.ts', 'an event page that sleeps wakes for a message'],
    ],
  },
  {
    n: 38,
    says: '50 000 rows: pages open as quickly as with a hundred, a deletion moves them all',
    by: [['tests/e2e/many-rows.spec.ts', 'with fifty thousand sends the pages open as quickly']],
  },
  {
    n: 39,
    says: 'a move to a new generation killed at any step: old or new, never half',
    by: [[RENEWAL, 'stopped at any step, the next worker has every row']],
  },
  {
    n: 65,
    says: 'an entry, a conversation, a site, some days deleted: gone, also from the disk',
    by: [
      ['tests/e2e/delete.spec.ts', 'what is deleted is on the disk before, and nowhere on it'],
      ['tests/e2e/my-data.spec.ts', 'some days, and a site, are deleted after their rows were'],
    ],
  },
  {
    n: 66,
    says: 'everything deleted: no byte of ours, no permission, no script',
    by: [
      ['tests/e2e/delete.spec.ts', 'deleting everything goes on at the next start'],
      ['tests/edge/delete-everything.test.ts', 'leaves nothing of it anywhere'],
    ],
  },
  {
    n: 67,
    says: 'what has expired goes as well',
    by: [['tests/edge/housekeeping.test.ts', 'what has expired']],
  },
];
