import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearOutbox, keyOf, openOutbox, readOutbox } from '#lib/edge/outbox';
import { EventId, SiteId } from '#lib/model/ids';
import type { Observation, Report } from '#lib/model/observation';
import { HOUR, SECOND } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

const NOW = Date.UTC(2026, 2, 11, 12);
const WHERE = { site: SiteId.parse('chat.example'), origin: 'https://chat.example' };

beforeEach(() => void new BrowserInMemory());

function send(n: number, ago: number, change: Partial<Observation> = {}): Report {
  const eventId = EventId.parse(`an-event-${n}`);
  return { kind: 'send', eventId, at: NOW - ago, offsetMin: 0, ...WHERE, ...change };
}
function retraction(n: number, ago: number): Report {
  return { kind: 'retraction', eventId: EventId.parse(`an-event-${n}`), at: NOW - ago, ...WHERE };
}
async function lay(...reports: readonly Report[]): Promise<void> {
  const entries = reports.map((report) => [keyOf(report), report]);
  await fakeBrowser.storage.session.set(Object.fromEntries(entries));
}
async function keys(): Promise<string[]> {
  return Object.keys(await fakeBrowser.storage.session.get(null));
}

test('a send and what takes it back lie beside each other, each under its own key', () => {
  expect([keyOf(send(1, 0)), keyOf(retraction(1, 0))]).toEqual([
    'outbox/send/an-event-1',
    'outbox/retraction/an-event-1',
  ]);
});

describe('an entry is due', () => {
  test.each<[string, Report, boolean]>([
    ['not at once: its own message comes first', send(1, SECOND), false],
    ['after two seconds without its message', send(1, 2 * SECOND), true],
    [
      'not while it waits for its conversation',
      send(1, 2 * SECOND, { settleBy: NOW + SECOND }),
      false,
    ],
    ['once that wait is over', send(1, 3 * SECOND, { settleBy: NOW }), true],
    [
      'five seconds after the send, whatever it says',
      send(1, 5 * SECOND, { settleBy: NOW + HOUR }),
      true,
    ],
    ['also when its clock is ahead of ours', send(1, -HOUR), false],
  ])('%s', async (_name, report, isDue) => {
    await lay(report);
    expect(await readOutbox(NOW)).toEqual({ due: isDue ? [report] : [], later: !isDue });
  });
});

test('sends come in their order, and before what takes them back', async () => {
  const [first, second, back] = [
    send(1, 9 * SECOND),
    send(2, 6 * SECOND),
    retraction(1, 8 * SECOND),
  ];
  await lay(back, second, first);
  expect((await readOutbox(NOW)).due).toEqual([first, second, back]);
});

test('what is no report is dropped, and so is a report under another’s key; what is not ours stays', async () => {
  const good = send(1, 9 * SECOND);
  await fakeBrowser.storage.session.set({
    [keyOf(good)]: good,
    'outbox/send/an-event-2': { kind: 'send', text: 'hello' },
    'outbox/send/an-event-3': 7,
    'outbox/send/an-event-4': good,
    wish: { origins: [], at: 1 },
  });
  expect((await readOutbox(NOW)).due).toEqual([good]);
  expect(await keys()).toEqual([keyOf(good), 'wish']);
});

test('a cleared entry is gone', async () => {
  await lay(send(1, 0), send(2, 0));
  await clearOutbox([keyOf(send(1, 0))]);
  expect(await keys()).toEqual([keyOf(send(2, 0))]);
});

test('a browser that cannot open it to pages goes on without', async () => {
  Object.assign(fakeBrowser.storage.session, { setAccessLevel: undefined });
  await expect(openOutbox()).resolves.toBeUndefined();
});
