import { describe, expect, test } from 'vitest';
import { Pending } from '#lib/model/pending';
import { MINUTE } from '#lib/model/time';
import { parsePolicy } from '#lib/prompt/policy-state';
import { threadOf } from '#tests/helpers/prompt-life.ts';
import { Chat, EVENING, nearlyDue, ORIGIN, TAB } from './chat';

const DUE = { n: 3, minute: 12 };

describe('a send that is noticed', () => {
  test('is one row, one hour, one conversation, the detector’s state and a healthy site, in one transaction', async () => {
    const chat = new Chat();
    expect(await chat.send({ n: 1 })).toEqual({ kind: 'recorded' });
    const { rows, commits } = chat.journal;
    expect(commits).toBe(1);
    expect(rows.sends).toHaveLength(1);
    expect(rows.hours).toEqual([{ day: '2026-03-11', thread: threadOf('a'), hour: 21, n: 1 }]);
    expect(rows.conversations).toMatchObject([{ thread: threadOf('a'), noticed: true }]);
    expect(rows.state.detector).toBeDefined();
    expect(rows.state.health).toEqual({ [ORIGIN]: { lastSendAt: EVENING + MINUTE } });
  });

  test('is known the second time, and changes nothing', async () => {
    const chat = new Chat();
    await chat.send({ n: 1 });
    const before = structuredClone(chat.journal.rows);
    expect(await chat.send({ n: 1 })).toEqual({ kind: 'known' });
    expect(chat.journal.rows).toEqual(before);
  });

  test('of the same words, sent three times, is three sends', async () => {
    const chat = new Chat();
    for (const n of [1, 2, 3]) await chat.send({ n, minute: 1 });
    expect(chat.journal.rows.sends).toHaveLength(3);
    expect(chat.journal.rows.hours).toMatchObject([{ n: 3 }]);
  });

  test.each(['addSend', 'countHour', 'putConversation', 'putState'] as const)(
    'is stored whole or not at all: a %s that fails leaves nothing',
    async (failing) => {
      const chat = new Chat();
      chat.journal.failing = failing;
      await expect(chat.send({ n: 1 })).rejects.toThrow('disk');
      expect(chat.journal.rows.sends).toEqual([]);
      expect(chat.journal.rows.hours).toEqual([]);
      expect(chat.journal.rows.state).toEqual({});
    },
  );
});

describe('a send that is not to be noticed leaves no row', () => {
  test.each([
    ['in a conversation nobody chose', {}, { notice: 'chosen' }],
    ['while everything is paused', { pausedUntil: 'told' }, {}],
    ['while the site is paused', {}, { pausedUntil: EVENING + 30 * MINUTE }],
  ] as const)('%s', async (_name, settings, allowed) => {
    const chat = new Chat(settings, allowed);
    expect(await chat.send({ n: 1 })).toEqual({ kind: 'unnoticed' });
    expect(chat.journal.rows).toEqual(new Chat().journal.rows);
  });

  test('but the site is understood: writing there is no sign of the contrary', async () => {
    const chat = new Chat({}, { notice: 'chosen' });
    chat.journal.rows.state.health = { [ORIGIN]: { keysSince: 1, unseenSince: 1, refused: 2 } };
    await chat.send({ n: 1 });
    expect(chat.journal.rows.state.health).toEqual({ [ORIGIN]: { refused: 2 } });
  });

  test.each([
    ['one that was chosen is recorded', {}, 'recorded'],
    ['so is one from the moment of the choice', { noticedFrom: EVENING }, 'recorded'],
    [
      'but none from before the choice, arriving after it',
      { noticedFrom: EVENING + 1 },
      'unnoticed',
    ],
    [
      'and a clock set back since the choice keeps none away',
      { noticedFrom: EVENING + 49 * 60 * MINUTE },
      'recorded',
    ],
  ])('%s', async (_name, part, kind) => {
    const chat = new Chat({}, { notice: 'chosen' });
    const [firstAt, lastAt] = [EVENING, EVENING];
    const row = { thread: threadOf('a'), site: chat.allowed.site, weak: false, firstAt, lastAt };
    chat.journal.rows.conversations = [{ ...row, noticed: true, ...part }];
    expect(await chat.send({ n: 0, late: 1 })).toEqual({ kind });
  });
});

describe('a prompt', () => {
  const pending = (chat: Chat) => Pending.safeParse(chat.journal.rows.state.pending).data;

  test('goes on its way to the tab of its send, and is no record before it was shown', async () => {
    const chat = await nearlyDue();
    const outcome = await chat.send(DUE);
    expect(outcome).toMatchObject({ kind: 'recorded', due: { stage: 'due', tabId: TAB } });
    expect(pending(chat)).toEqual('due' in outcome && outcome.due);
    expect(chat.journal.rows.prompts).toEqual([]);
  });

  test.each([
    ['where the user wants it behind the icon', { showIn: 'toolbar' }, DUE],
    ['where the user wants the system to say it', { showIn: 'system' }, DUE],
    ['when its tab is gone', {}, { ...DUE, tabId: undefined }],
  ] as const)('waits behind the icon and counts as shown %s', async (_name, settings, told) => {
    const chat = await nearlyDue(settings);
    expect(await chat.send(told)).toMatchObject({ due: { stage: 'folded' } });
    expect(chat.journal.rows.prompts).toMatchObject([{ fate: 'shown' }]);
    expect(parsePolicy(chat.journal.rows.state.policy)).toMatchObject({ greeted: true });
  });

  test('that the self-experiment holds back waits for its moment as any other, undrawn', async () => {
    const chat = await nearlyDue({ experiment: true });
    await chat.send(DUE);
    expect(pending(chat)).toMatchObject({
      stage: 'due',
      card: { isHeldBack: true },
      record: { fate: 'withheld', sendsAfter: 0 },
    });
    expect(chat.journal.rows.prompts).toEqual([]);
  });

  test('held back where only the icon speaks is a record, and goes nowhere', async () => {
    const chat = await nearlyDue({ experiment: true, showIn: 'toolbar' });
    expect(await chat.send(DUE)).toEqual({ kind: 'recorded' });
    expect(chat.journal.rows.prompts).toMatchObject([{ fate: 'withheld', sendsAfter: 0 }]);
    expect(pending(chat)).toBeUndefined();
  });

  test('of the self-experiment counts the sends of the half hour after it, and no other', async () => {
    const chat = await nearlyDue({ experiment: true, showIn: 'toolbar' });
    await chat.send(DUE);
    const { minute = 0 } = DUE;
    await chat.send({ n: 901, minute: minute + 1 });
    await chat.send({ n: 902, minute: minute + 29 });
    await chat.send({ n: 903, minute: minute + 31 });
    expect(chat.journal.rows.prompts).toMatchObject([{ sendsAfter: 2 }]);
    await chat.takeBack(902);
    expect(chat.journal.rows.prompts).toMatchObject([{ sendsAfter: 1 }]);
  });

  test('outside of it counts nothing', async () => {
    const chat = await nearlyDue({ showIn: 'toolbar' });
    await chat.send(DUE);
    await chat.send({ n: 901, minute: (DUE.minute ?? 0) + 1 });
    expect(chat.journal.rows.prompts).toHaveLength(1);
    expect(chat.journal.rows.prompts[0]).not.toHaveProperty('sendsAfter');
  });

  test.each([
    ['two minutes late still comes', 2, 1],
    ['three minutes late is dropped', 3, 0],
    ['two hours late is dropped', 120, 0],
  ])('of a send that arrives %s', async (_name, late, times) => {
    const chat = await nearlyDue({ showIn: 'toolbar' });
    await chat.send({ ...DUE, late });
    expect(chat.journal.rows.prompts).toHaveLength(times);
    expect(pending(chat) === undefined).toBe(times === 0);
    const { missed } = parsePolicy(chat.journal.rows.state.policy);
    expect(missed).toHaveLength(1 - times);
  });
});
