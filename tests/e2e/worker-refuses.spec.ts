import { expect, test, type Page } from '@playwright/test';
import { sendOne, serveChat, type Chat } from '../helpers/chat.ts';
import { isolatedWorld, launch, type Extension } from '../helpers/extension.ts';
import { journalRows, stateRow } from '../helpers/journal.ts';

let extension: Extension;
let chat: Chat;
let page: Page;
let say: (message: unknown) => Promise<unknown>;
test.beforeAll(async () => {
  [extension, chat] = await Promise.all([launch(), serveChat()]);
  await chat.allow(extension);
  page = await chat.open(extension);
  say = await voiceIn(page);
});
test.afterAll(async () => {
  await extension.close();
  await chat.close();
});

/** Speaks to the worker as a script of Andante in this page: what a taken-over page process could do. */
async function voiceIn(where: Page): Promise<(message: unknown) => Promise<unknown>> {
  const run = await isolatedWorld(extension, where);
  if (!run) throw new Error('No sensor runs in this page.');
  return (message) => run(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

const sends = async () => (await journalRows(extension, 'sends')).length;
/** How many reports of this page were refused so far, as the journal counts them. */
const refused = async () => {
  const health = await stateRow<Record<string, { refused?: number }>>(extension, 'health');
  return health?.[chat.origin()]?.refused ?? 0;
};

function send(change: object = {}) {
  const origin = chat.origin();
  return {
    kind: 'send',
    eventId: crypto.randomUUID(),
    at: Date.now(),
    offsetMin: 0,
    site: new URL(origin).host,
    origin,
    thread: { id: 'anna-1234', weak: false },
    ...change,
  };
}
const reportOf = (change?: object) => ({ type: 'sensor/report', report: send(change) });

test('a report like the sensor’s own is taken, so that the refusals below mean something', async () => {
  const before = await sends();
  expect(await say(reportOf())).toEqual({ ok: true });
  expect(await sends()).toBe(before + 1);
});

const HOUR = 3_600_000;
const bad: readonly (readonly [string, () => unknown])[] = [
  ['an unknown type', () => ({ type: 'sensor/everything' })],
  ['nothing', () => null],
  ['a number', () => 7],
  ['another site than its own', () => reportOf({ site: 'tinder' })],
  ['another origin than its own', () => reportOf({ origin: 'https://tinder.com', site: 'tinder' })],
  ['a clock an hour ahead', () => reportOf({ at: Date.now() + HOUR })],
  ['a clock an hour behind', () => reportOf({ at: Date.now() - HOUR })],
  ['a time that is no number', () => reportOf({ at: NaN })],
  ['a time with a fraction', () => reportOf({ at: Date.now() + 0.5 })],
  ['an offset of a year', () => reportOf({ offsetMin: 525_600 })],
  [
    'a conversation of a megabyte',
    () => reportOf({ thread: { id: 'x'.repeat(1 << 20), weak: false } }),
  ],
  ['a field nobody knows', () => reportOf({ text: 'hello' })],
  ['an event id with a path in it', () => reportOf({ eventId: '../../settings' })],
  ['a wish to wait until next year', () => reportOf({ settleBy: Date.now() + 9000 * HOUR })],
  ['an intent, which only Andante’s own pages have', () => ({ type: 'intent/delete-everything' })],
  [
    'a prompt nobody made',
    () => ({ type: 'prompt/answered', id: 'no-such-prompt', answer: 'helped' }),
  ],
];
for (const [name, message] of bad) {
  test(`${name} is refused with no row written`, async () => {
    const before = await sends();
    expect(await say(message())).toMatchObject({ ok: false });
    expect(await sends()).toBe(before);
  });
}

test('an origin the user no longer lists is refused, and so is one that speaks for another', async () => {
  const other = await chat.open(extension, '/with/anna-1234', 'other');
  await chat.allow(extension, 'other');
  const sayThere = await voiceIn(other);
  const origin = chat.origin('other');
  const fromThere = () => reportOf({ origin, site: new URL(origin).host });
  expect(await sayThere(fromThere())).toEqual({ ok: true });
  const before = await sends();
  expect(await sayThere(reportOf())).toMatchObject({ ok: false });
  const own = await extension.open('options.html');
  await own.evaluate(unlist, origin);
  await own.close();
  expect(await sayThere(fromThere())).toMatchObject({ ok: false });
  expect(await sends()).toBe(before);
  await other.close();
});

/** Runs in a page of Andante: the origin stays granted, but the settings no longer hold it. */
async function unlist(origin: string): Promise<void> {
  const { storage, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
  const { settings } = await storage.local.get('settings');
  const sites = settings.sites.filter((site) => site.origin !== origin);
  await runtime.sendMessage({ type: 'intent/settings', settings: { ...settings, sites } });
}

/** The bound: sixty at once, and five a second since then. */
const mostSince = (began: number) => 60 + 5 * Math.ceil((Date.now() - began) / 1000);

test('of five thousand messages in a burst a few are taken, the rest counted, and the worker lives on', async () => {
  const run = await isolatedWorld(extension, page);
  const before = await sends();
  const flood = JSON.stringify(reportOf());
  const began = Date.now();
  const taken = await run?.(`(async () => {
    const one = ${flood};
    const answers = await Promise.all(Array.from({ length: 5000 }, () => {
      const report = { ...one.report, eventId: crypto.randomUUID(), at: Date.now() };
      return chrome.runtime.sendMessage({ type: one.type, report }).catch(() => ({ ok: false }));
    }));
    return answers.filter((answer) => answer?.ok).length;
  })()`);
  expect(Number(taken)).toBeLessThanOrEqual(mostSince(began));
  expect(await sends()).toBe(before + Number(taken));
  await expect.poll(refused, { timeout: 15_000 }).toBeGreaterThanOrEqual(5000 - Number(taken));
  await page.bringToFront();
  await expect
    .poll(
      async () => {
        await sendOne(page);
        return sends();
      },
      { timeout: 70_000, intervals: [2000] },
    )
    .toBeGreaterThan(before + Number(taken));
});

test('a burst into the outbox, past the worker, is bounded as well', async () => {
  const run = await isolatedWorld(extension, page);
  const before = await sends();
  const began = Date.now();
  await run?.(`(async () => {
    const entries = Array.from({ length: 5000 }, () => {
      const eventId = crypto.randomUUID();
      return ['outbox/send/' + eventId, { ...${JSON.stringify(send())}, eventId }];
    });
    await chrome.storage.session.set(Object.fromEntries(entries));
    await chrome.runtime.sendMessage({ type: 'sensor/awake' });
  })()`);
  const left = async () =>
    (await extension.worker()).evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const keys = Object.keys(await storage.session.get(null));
      return keys.filter((key) => key.startsWith('outbox/')).length;
    });
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  expect((await sends()) - before).toBeLessThanOrEqual(mostSince(began));
});

interface Chrome {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ settings: { sites: readonly { origin: string }[] } }>;
    };
    readonly session: { get(keys: null): Promise<object> };
  };
}
