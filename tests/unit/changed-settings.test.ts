import { expect, test } from 'vitest';
import { withChanges } from '#lib/model/changed-settings';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings';

const settings = (part: object) => Settings.parse({ ...DEFAULT_SETTINGS, ...part });
const sites = [{ origin: 'https://tinder.com', site: 'tinder', notice: 'all' }];
const night = { nightHours: { from: 1, to: 2 } };
const breath = { canBreathe: true };

test.each([
  ['what was changed is changed', { now: {}, before: {}, after: breath }, breath],
  [
    'what was changed meanwhile stays',
    { now: { sites }, before: {}, after: breath },
    { sites, ...breath },
  ],
  [
    'of two changes the later one counts',
    { now: { morning: 500 }, before: {}, after: { morning: 510 } },
    { morning: 510 },
  ],
  ['what was taken away is away', { now: night, before: night, after: {} }, {}],
  [
    'what was taken away meanwhile stays away',
    { now: {}, before: night, after: { ...night, ...breath } },
    breath,
  ],
])('%s', (_name, { now, before, after }, expected) => {
  expect(withChanges(settings(now), settings(before), settings(after))).toEqual(settings(expected));
});
