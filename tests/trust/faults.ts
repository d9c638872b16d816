import type { Case } from './case.ts';

const LIFE = 'tests/e2e/worker-life.spec.ts';
const LOSS = 'tests/e2e/worker-loss.spec.ts';
const FAULTS = 'tests/e2e/faults.spec.ts';
const RECORD = 'tests/unit/pipeline/record.test.ts';
const TEMPO = 'tests/unit/tempo/edges.test.ts';
const LIMITS = 'tests/unit/prompt/limits.test.ts';
const REGISTRATION = 'tests/edge/registration.test.ts';
const LOST = 'tests/edge/journal/loss.test.ts';

/** Faults of the browser, the machine and the clock. */
export const FAULT_CASES: readonly Case[] = [
  {
    n: 1,
    says: 'the worker is killed before every step of the main flow: the same end',
    by: [[FAULTS, 'killed before every step, the worker ends where it would have ended']],
  },
  {
    n: 2,
    says: 'the worker is killed 0-20 ms after Enter: nothing lost, nothing doubled',
    by: [[LOSS, 'a worker killed within 20 ms after the send neither loses nor doubles it']],
  },
  {
    n: 3,
    says: 'a cold worker, and the page navigates on send: all recorded',
    by: [[LOSS, 'a page that navigates on send loses nothing, with the worker asleep']],
  },
  {
    n: 4,
    says: 'a cold worker, and the tab is closed at once: all recorded',
    by: [[LOSS, 'a tab closed at once after its send, while the worker sleeps, loses nothing']],
  },
  {
    n: 5,
    says: 'the same message delivered three times: one row',
    by: [[RECORD, 'is known the second time, and changes nothing']],
  },
  {
    n: 6,
    says: 'a message and an outbox entry for one send: one row',
    by: [['tests/edge/receive.test.ts', 'a send by message and in the outbox is one row']],
  },
  {
    n: 7,
    says: 'the worker falls asleep by itself, then a send, and one of a tab closed at once',
    by: [['tests/e2e/idle.spec.ts', 'a worker that fell asleep by itself wakes for a send']],
  },
  {
    n: 8,
    says: 'the worker is killed while a prompt is open: its acts still work',
    by: [[FAULTS, 'an act of a card is done by a worker that was killed meanwhile']],
  },
  {
    n: 9,
    says: 'a pause ends while the worker is down: it is over at the next start, no burst',
    by: [
      ['tests/edge/toolbar.test.ts', 'is over when its time passed meanwhile'],
      [RECORD, 'of a send that arrives'],
    ],
  },
  {
    n: 10,
    says: 'the clock jumps: no negative span, no false finding',
    by: [
      [TEMPO, 'a clock set back keeps what was learned and drops what was counted'],
      [LIMITS, 'set back by an hour, the limits still hold'],
      ['tests/edge/housekeeping.test.ts', 'a clock that jumps back is a day like any other'],
    ],
  },
  {
    n: 11,
    says: 'the night the clocks change, another day start, another zone: one day each',
    by: [
      ['tests/unit/time.test.ts', 'the local day'],
      [LIMITS, 'the day is the one on the wall: the night the clocks change'],
      [TEMPO, 'a flight west never moves the day backwards'],
    ],
  },
  {
    n: 12,
    says: 'the device sleeps over an alarm: one catch-up',
    by: [
      ['tests/edge/reminder.test.ts', 'one whose time passed while the browser was closed rings'],
      ['tests/edge/housekeeping.test.ts', 'is looked for once a day, also after missed days'],
    ],
  },
  {
    n: 13,
    says: 'an update with a chat open: the old script silent, the new one there, one row a send',
    by: [[LIFE, 'after the extension was reloaded, a tab that stayed open is noticed again']],
  },
  {
    n: 14,
    says: 'an update with a prompt open: the old card goes',
    by: [['tests/e2e/card.spec.ts', 'a new version of the extension takes the old card away']],
  },
  {
    n: 15,
    says: 'an update loses scripts and alarms: both are back before the next send',
    by: [
      [REGISTRATION, 'after an update lost every script, all are back'],
      ['tests/edge/housekeeping.test.ts', 'is made when there is none'],
    ],
  },
  {
    n: 16,
    says: 'an upgrade waits for no open page; one that breaks half way changes nothing',
    by: [
      ['tests/e2e/upgrade.spec.ts', 'an older version refuses what a newer one wrote'],
      ['tests/edge/journal/upgrade.test.ts', 'that breaks half way changes nothing'],
    ],
  },
  {
    n: 17,
    says: 'old code meets a newer schema: refused, untouched, and said so',
    by: [
      [LOST, 'one written by a newer Andante is refused, and stays as it is'],
      ['tests/e2e/upgrade.spec.ts', 'an older version refuses what a newer one wrote'],
      ['tests/components/trouble.test.ts', 'in place of rows that cannot be shown'],
    ],
  },
  {
    n: 18,
    says: 'every past schema migrates',
    by: [
      ['tests/edge/released.test.ts', 'is read whole: no row is lost'],
      [LOST, 'every step of the schema leads from nothing to the stores and indexes'],
    ],
  },
  {
    n: 19,
    says: 'disabled and enabled again: as after an update',
    by: [[FAULTS, 'disabled and enabled again, it goes on where it was']],
  },
  {
    n: 20,
    says: 'uninstalled: nothing left on the disk',
    by: [['tests/e2e/uninstall.spec.ts', 'uninstalled, nothing of the history']],
  },
  {
    n: 21,
    says: 'back and forward to kept pages: one row a send',
    by: [[LIFE, 'back and forward to pages the browser kept: one row a send, and none lost']],
  },
  {
    n: 22,
    says: 'the page changes the conversation without loading: the right one is counted',
    by: [['tests/e2e/sensor.spec.ts', 'an id that comes late is handed in under the same event']],
  },
  {
    n: 23,
    says: 'the page reloads with a draft in its box: no send',
    by: [[FAULTS, 'a page reloaded over a draft is no send']],
  },
  {
    n: 24,
    says: 'two tabs of one conversation: nothing counted twice',
    by: [[FAULTS, 'two tabs of one conversation count each send once']],
  },
];
