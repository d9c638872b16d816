import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '#lib/model/settings';

test('the defaults are settings, and come back from storage unchanged', () => {
  expect(Settings.parse(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
});

test.each([
  ['more prompts a day than the hard limit', { limits: { ...DEFAULT_SETTINGS.limits, perDay: 4 } }],
  ['prompts closer than 90 minutes', { limits: { ...DEFAULT_SETTINGS.limits, gapMin: 30 } }],
  ['a key nobody knows', { tracking: true }],
])('%s is refused', (_name, change) => {
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, ...change }).success).toBe(false);
});
