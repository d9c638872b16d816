import { describe, expect, test } from 'vitest';
import { parsePolicy } from '#lib/prompt/policy-state';
import { Chat, EVENING, nearlyDue } from './chat';

describe('a send that came back', () => {
  test('leaves nothing behind when it was the first: no row, no hour, no conversation', async () => {
    const chat = new Chat();
    await chat.send({ n: 1 });
    expect(await chat.takeBack(1)).toBe(true);
    const { sends, hours, conversations } = chat.journal.rows;
    expect({ sends, hours, conversations }).toEqual({ sends: [], hours: [], conversations: [] });
  });

  test.each([
    ['the last', 3, { firstAt: 1, lastAt: 2 }],
    ['the first', 1, { firstAt: 2, lastAt: 3 }],
    ['one between', 2, { firstAt: 1, lastAt: 3 }],
  ])('was %s of three: the conversation spans the two that stay', async (_name, n, span) => {
    const chat = new Chat();
    for (const one of [1, 2, 3]) await chat.send({ n: one });
    await chat.takeBack(n);
    const at = (minute: number) => EVENING + minute * 60_000;
    expect(chat.journal.rows.conversations).toMatchObject([
      { firstAt: at(span.firstAt), lastAt: at(span.lastAt) },
    ]);
    expect(chat.journal.rows.hours).toMatchObject([{ n: 2 }]);
  });

  test.each([
    ['has a name', { name: 'Robin' }],
    ['is paused', { pausedUntil: 'told' }],
  ] as const)('does not take a conversation with it that %s', async (_name, said) => {
    const chat = new Chat();
    await chat.send({ n: 1 });
    chat.journal.rows.conversations = chat.journal.rows.conversations.map((row) => ({
      ...row,
      ...said,
    }));
    await chat.takeBack(1);
    expect(chat.journal.rows.conversations).toMatchObject([said]);
  });

  test('before it was recorded is not recorded when it comes', async () => {
    const chat = new Chat();
    expect(await chat.takeBack(1)).toBe(false);
    expect(await chat.send({ n: 1 })).toEqual({ kind: 'known' });
    expect(await chat.send({ n: 2 })).toEqual({ kind: 'recorded' });
    expect(chat.journal.rows.sends).toHaveLength(1);
  });

  test('takes the prompt that is on its way because of it, which may then be tried again', async () => {
    const chat = await nearlyDue();
    await chat.send({ n: 3, minute: 12 });
    await chat.takeBack(3);
    expect(chat.journal.rows.state.pending).toBeUndefined();
    expect(parsePolicy(chat.journal.rows.state.policy).tried).toEqual({});
    expect(await chat.send({ n: 4, minute: 13 })).toMatchObject({ due: { stage: 'due' } });
  });

  test('leaves the prompt of another send where it is', async () => {
    const chat = await nearlyDue();
    await chat.send({ n: 3, minute: 12 });
    await chat.takeBack(2);
    expect(chat.journal.rows.state.pending).toMatchObject({ stage: 'due' });
  });
});
