import { expect, test } from '@playwright/test';
import { soakCrashes, soakKills } from '../helpers/soak.ts';
import { seeded } from './composers/random.ts';

test('sends in several tabs, the worker stopped fifty times: none lost, none doubled', async () => {
  test.setTimeout(180_000);
  const result = await soakKills(50, seeded(50), () => undefined);
  expect(result).toEqual({ sent: 50, stored: 50, lost: 0, doubled: 0 });
});

test('the browser killed in the middle of writing: what was acknowledged is there', async () => {
  test.setTimeout(120_000);
  const { acknowledged, ...result } = await soakCrashes(3, seeded(3), () => undefined);
  expect(acknowledged).toBeGreaterThan(6);
  expect(result).toEqual({ crashes: 3, opened: 3, lost: 0, doubled: 0 });
});
