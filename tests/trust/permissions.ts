import type { Case } from './case.ts';

const LIFE = 'tests/e2e/worker-life.spec.ts';
const FAULTS = 'tests/e2e/faults.spec.ts';

/** What the user allowed, and took back. */
export const PERMISSION_CASES: readonly Case[] = [
  {
    n: 25,
    says: 'a host is granted: the open tab is noticed without a reload',
    by: [['tests/e2e/slice.spec.ts', 'a page open before the permission: sends are rows']],
  },
  {
    n: 26,
    says: 'a host is refused: nothing registered',
    by: [
      ['tests/e2e-firefox/permission.test.ts', 'a site that was refused stays a stranger'],
      [
        'tests/edge/registration.test.ts',
        'the sensor is registered for what is allowed and granted',
      ],
    ],
  },
  {
    n: 27,
    says: 'a host is revoked with its tab open: no row from that moment on',
    by: [[LIFE, 'from the moment a permission is taken back, nothing of an open tab is noticed']],
  },
  {
    n: 28,
    says: 'a host is revoked while the worker is down: as 27',
    by: [[FAULTS, 'a permission taken back while the worker is down ends the site as well']],
  },
  {
    n: 29,
    says: 'a permission is asked for first of all in the click',
    by: [['tests/unit/supply.test.ts', 'a permission is asked for before anything is awaited']],
  },
  {
    n: 30,
    says: 'a private window: no script, no row, also with the switch forced on',
    by: [['tests/e2e/private-window.spec.ts', 'in a private window nothing runs']],
  },
];
