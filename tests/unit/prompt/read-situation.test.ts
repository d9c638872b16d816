import { expect, test } from 'vitest';
import { CheckIn } from '#lib/model/check-in';
import { Conversation } from '#lib/model/conversation';
import { RecordId } from '#lib/model/ids';
import type { JournalReader, Span } from '#lib/model/ports';
import { PromptCard, PromptRecord } from '#lib/model/prompt';
import { HourCount, Send } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import { cardOf, recordOf } from '#lib/prompt/card';
import { decide } from '#lib/prompt/decide';
import { emptyPolicy } from '#lib/prompt/policy-state';
import { readSituation } from '#lib/prompt/read-situation';
import { SITE, found, threadOf } from '#tests/helpers/prompt-life.ts';

const T0 = Date.parse('2026-03-10T10:00:00Z');
const thread = threadOf('a');
const id = RecordId.parse('some-record');

interface Rows {
  readonly sends: readonly Send[];
  readonly hours: readonly HourCount[];
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
  readonly states: Readonly<Record<string, unknown>>;
}

/** A journal that holds just these rows. */
function journalOf(rows: Partial<Rows>): JournalReader {
  const conversation = Conversation.parse({
    thread,
    site: SITE,
    weak: false,
    firstAt: T0 - 9 * DAY,
    lastAt: T0,
    noticed: true,
  });
  const inside = <T extends { readonly at: number }>(list: readonly T[] = [], span: Span) =>
    Promise.resolve(list.filter(({ at }) => at >= span.from && at < span.to));
  return {
    sends: (span) => inside(rows.sends, span),
    sendsOf: (_thread, span) => inside(rows.sends, span),
    hours: ({ from, to }) =>
      Promise.resolve((rows.hours ?? []).filter(({ day }) => day >= from && day < to)),
    conversation: () => Promise.resolve(conversation),
    conversations: () => Promise.resolve([conversation]),
    checkIns: (span) => inside(rows.checkIns, span),
    reflections: () => Promise.resolve([]),
    prompts: (span) => inside(rows.prompts, span),
    prompt: () => Promise.resolve(undefined),
    state: (name) => Promise.resolve(rows.states?.[name]),
  };
}

const now = { at: T0, offsetMin: 0 };
const asked = { now, site: SITE, thread, findings: [found('surge')], settings: DEFAULT_SETTINGS };

function sendAt(at: number): Send {
  return Send.parse({ eventId: `an-event-${at}`, at, offsetMin: 0, site: SITE, thread });
}

function hour(day: string, n: number, more: object = {}): HourCount {
  return HourCount.parse({ day, thread, hour: 1, n, ...more });
}

test('an empty journal gives a situation that can be decided on', async () => {
  const situation = await readSituation(journalOf({}), asked);
  expect(situation).toMatchObject({ prompts: [], sends: [], lateNights: 0, shares: [0, 0, 0] });
  expect(situation.policy).toEqual(emptyPolicy());
  expect(decide(situation, () => 0).kind).toBe('speak');
});

test('this very send and today are inside, what is long past is not', async () => {
  const prompt = { id, reasons: ['surge'], text: 'lively', measures: [], fate: 'shown' };
  const prompts = [T0 - 101 * DAY, T0 - 99 * DAY, T0 + HOUR].map((at) =>
    PromptRecord.parse({ ...prompt, at }),
  );
  const checkIns = [T0 - 25 * HOUR, T0 - HOUR].map((at) =>
    CheckIn.parse({ id, at, words: ['calm'], source: 'popup' }),
  );
  const sends = [T0 - 25 * HOUR, T0 - MINUTE, T0].map(sendAt);
  const hours = [hour('2026-03-03', 50), hour('2026-03-04', 5), hour('2026-03-10', 3)];
  const situation = await readSituation(journalOf({ prompts, checkIns, sends, hours }), asked);
  expect(situation.prompts.map(({ at }) => at)).toEqual([T0 - 99 * DAY, T0 + HOUR]);
  expect(situation.checkIns).toHaveLength(1);
  expect(situation.sends.map(({ at }) => at)).toEqual([T0 - MINUTE, T0]);
  expect(situation).toMatchObject({ lateNights: 2, shares: [1, 0, 0] });
});

test('a break and the policy come from their state rows, and a broken row counts as none', async () => {
  const running = { startedAt: T0 - MINUTE, until: T0 + MINUTE };
  const policy = { ...emptyPolicy(), greeted: true };
  const read = (states: Rows['states']) => readSituation(journalOf({ states }), asked);
  expect(await read({ break: running, policy })).toMatchObject({ break: running, policy });
  expect(await read({ break: 'soon', policy: 7 })).toMatchObject({ policy: emptyPolicy() });
  expect((await read({ break: 'soon' })).break).toBeUndefined();
});

test('a send without a conversation has no shares', async () => {
  const situation = await readSituation(journalOf({}), { ...asked, thread: undefined });
  expect(situation.shares).toBeUndefined();
  expect(situation.conversation).toBeUndefined();
});

test('a draft becomes a card without a figure, and a record with them', async () => {
  const decision = decide(await readSituation(journalOf({}), asked), () => 0);
  if (decision.kind !== 'speak') throw new Error('expected a prompt');
  const card = cardOf(id, decision.draft, DEFAULT_SETTINGS);
  expect(PromptCard.parse(card)).toEqual(card);
  expect(JSON.stringify({ ...card, id: '' })).not.toMatch(/\d/);
  const record = recordOf(decision.draft, { id, at: T0, site: SITE, thread, fate: 'shown' });
  expect(PromptRecord.parse(record)).toEqual(record);
  expect(record.measures).toEqual([{ reason: 'surge', observed: 60, usual: 10 }]);
});
