import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keyOf } from '#lib/edge/outbox';
import { drain, receive } from '#lib/edge/receive';
import { settingsStore } from '#lib/edge/settings';
import { journalOfWorker } from '#lib/edge/worker';
import { EventId, SiteId } from '#lib/model/ids';
import type { Report } from '#lib/model/observation';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { MINUTE, SECOND } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

const ORIGIN = 'https://chat.example';
const WHERE = { site: SiteId.parse('chat.example'), origin: ORIGIN };
const SENDER = { id: 'test-extension-id', origin: ORIGIN, tab: { id: 1 } };
const nobody = async () => undefined;

beforeEach(async () => {
  const browser = new BrowserInMemory();
  browser.granted.add(`${ORIGIN}/*`);
  const site = { ...WHERE, notice: 'all' } as const;
  await settingsStore.write({ ...DEFAULT_SETTINGS, sites: [site] });
});

let last = 0;
function send(change: object = {}): Extract<Report, { kind: 'send' }> {
  last += 1;
  const eventId = EventId.parse(`an-event-${last}`);
  return { kind: 'send', eventId, at: Date.now(), offsetMin: 0, ...WHERE, ...change };
}
const back = ({ eventId }: Report): Report => ({
  kind: 'retraction',
  eventId,
  at: Date.now(),
  ...WHERE,
});
async function isRecorded({ eventId }: Report): Promise<boolean> {
  const { journal } = await journalOfWorker();
  return journal.transact((tx) => tx.hasSend(eventId));
}
async function lay(...reports: readonly Report[]): Promise<void> {
  await fakeBrowser.storage.session.set(
    Object.fromEntries(reports.map((report) => [keyOf(report), report])),
  );
}
const left = async () => Object.keys(await fakeBrowser.storage.session.get(null));

test('a send by message and in the outbox is one row, and the outbox is empty', async () => {
  const one = send({ at: Date.now() - 5 * SECOND });
  await lay(one);
  expect(await receive(one, SENDER, nobody)).toBe(true);
  await lay(one);
  await drain(nobody);
  expect(await isRecorded(one)).toBe(true);
  expect(await left()).toEqual([]);
});

test('of 23 sends within three seconds, taken at once after the worker slept, none is refused', async () => {
  const sends = Array.from({ length: 23 }, (_, n) =>
    send({ at: Date.now() - 6 * SECOND + n * 130 }),
  );
  await lay(...sends);
  await drain(nobody);
  for (const one of sends) expect(await isRecorded(one)).toBe(true);
});

test('a send that cannot be written stays in the outbox, and holds up no other', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const one = send({ at: Date.now() - 6 * SECOND });
  const other = send({ at: Date.now() - 5 * SECOND });
  await lay(one, other);
  const { journal } = await journalOfWorker();
  vi.spyOn(journal, 'transact').mockRejectedValueOnce(new Error('the disk is full'));
  await drain(nobody);
  expect(warned).toHaveBeenCalled();
  expect([await isRecorded(one), await isRecorded(other)]).toEqual([false, true]);
  expect(await left()).toEqual([keyOf(one)]);
  await drain(nobody);
  expect(await isRecorded(one)).toBe(true);
  vi.restoreAllMocks();
});

describe('a send that comes back while it waits for its conversation is never recorded', () => {
  test.each(['the outbox is read', 'its own message comes'])('%s', async (how) => {
    const waiting = send({ at: Date.now() - 4 * SECOND, settleBy: Date.now() + SECOND });
    await lay(waiting);
    expect(await receive(waiting, SENDER, nobody)).toBe(true);
    await receive(back(waiting), SENDER, nobody);
    const settled = { ...waiting, settleBy: undefined };
    if (how === 'the outbox is read') {
      await lay(settled);
      await drain(nobody);
    } else await receive(settled, SENDER, nobody);
    expect(await isRecorded(waiting)).toBe(false);
    expect(await left()).toEqual([]);
  });
});

test.each<[string, object, object]>([
  ['from another origin than it claims', {}, { origin: 'https://other.example' }],
  ['an hour ahead', { at: Date.now() + 60 * MINUTE }, {}],
  ['for another site', { site: SiteId.parse('tinder') }, {}],
])('a send %s is refused, and its entry is dropped', async (_name, change, sender) => {
  const one = send(change);
  await lay(one);
  expect(await receive(one, { ...SENDER, ...sender }, nobody)).toBe(false);
  expect(await isRecorded(one)).toBe(false);
  expect(await left()).toEqual([]);
});
