import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { heard, park, restoreReminder, ring } from '#lib/edge/reminder';
import { journalOfWorker } from '#lib/edge/worker';
import { HOUR } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

let browser: BrowserInMemory;
beforeEach(async () => {
  browser = new BrowserInMemory();
  browser.granted.add('notifications');
  await put(undefined);
});

const row = async () => (await journalOfWorker()).journal.state('reminder');
async function put(value: unknown): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact((tx) => tx.putState('reminder', value));
}
const alarm = async () => (await fakeBrowser.alarms.get('morning'))?.scheduledTime;

test('what is parked is a row and an alarm, and the alarm is made anew from the row', async () => {
  const at = Date.now() + 8 * HOUR;
  await park(at);
  expect(await alarm()).toBe(at);
  await fakeBrowser.alarms.clearAll();
  await restoreReminder();
  expect(await alarm()).toBe(at);
  expect(browser.notices).toEqual([]);
});

test('one whose time passed while the browser was closed rings at the next start, once', async () => {
  await put({ at: Date.now() - HOUR, hasRung: false });
  await restoreReminder();
  expect(browser.notices).toEqual(['toolbar.morning']);
  await restoreReminder();
  await ring();
  expect(browser.notices).toHaveLength(1);
  expect(await row()).toMatchObject({ hasRung: true });
});

test('without the permission for notifications it is a mark alone', async () => {
  browser.granted.clear();
  await put({ at: Date.now() - HOUR, hasRung: false });
  await ring();
  expect(browser.notices).toEqual([]);
  expect(await row()).toMatchObject({ hasRung: true });
});

test('one that has rung is done with once the popup was opened; one to come stays', async () => {
  await put({ at: 1, hasRung: true });
  await heard();
  expect(await row()).toBeUndefined();
  await park(Date.now() + HOUR);
  await heard();
  expect(await row()).toMatchObject({ hasRung: false });
});

test('an alarm that comes too early rings nothing', async () => {
  await park(Date.now() + HOUR);
  await ring();
  expect(await row()).toMatchObject({ hasRung: false });
});
