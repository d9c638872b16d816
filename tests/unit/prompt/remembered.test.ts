import { describe, expect, test } from 'vitest';
import { PromptRecord } from '#lib/model/prompt';
import { DAY, HOUR } from '#lib/model/time';
import { emptyPolicy, parsePolicy } from '#lib/prompt/policy-state';
import { forgetThread, recall, remember } from '#lib/prompt/remembered';
import { Chat, EVENING, NIGHT } from '../pipeline/chat';
import { threadOf } from '#tests/helpers/prompt-life.ts';

function prompt(n: number, change: Partial<PromptRecord> = {}): PromptRecord {
  return PromptRecord.parse({
    id: `a-prompt-${n}`,
    at: EVENING + n * HOUR,
    thread: threadOf('a'),
    reasons: ['surge'],
    text: 'quickStretch',
    measures: [],
    fate: 'shown',
    ...change,
  });
}

describe('what was said counts, whether or not its record is still there', () => {
  test('a deleted record comes back for the limits, in its place', () => {
    const policy = remember(remember(emptyPolicy(), prompt(1)), prompt(3));
    const seen = recall(policy, [prompt(2)]);
    expect(seen.map(({ id }) => id)).toEqual(['a-prompt-1', 'a-prompt-2', 'a-prompt-3']);
  });

  test('a record that is there is not counted twice', () => {
    expect(recall(remember(emptyPolicy(), prompt(1)), [prompt(1)])).toEqual([prompt(1)]);
  });

  test('an answer takes the place of the prompt without one', () => {
    const answered = prompt(1, { answer: 'not-now', answeredAt: EVENING + 2 * HOUR });
    const policy = remember(remember(emptyPolicy(), prompt(1)), answered);
    expect(recall(policy, [])).toMatchObject([{ answer: 'not-now' }]);
  });

  test('what the limits do not look at any more is let go', () => {
    const later = prompt(2, { at: EVENING + 120 * DAY });
    expect(remember(remember(emptyPolicy(), prompt(1)), later).spoken).toHaveLength(1);
  });

  test('it comes back from storage unchanged', () => {
    const policy = remember(emptyPolicy(), prompt(1));
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test('a deleted conversation is named no more', () => {
    const policy = forgetThread(remember(emptyPolicy(), prompt(1)), threadOf('a'));
    expect(JSON.stringify(policy)).not.toContain(threadOf('a'));
    expect(recall(policy, [])).toHaveLength(1);
  });
});

test('deleting the record of a prompt does not bring the next one sooner', async () => {
  const chat = new Chat({ ...NIGHT, showIn: 'toolbar' });
  for (const minute of [0, 6, 12]) await chat.send({ n: minute, minute });
  expect(chat.journal.rows.prompts).toHaveLength(1);
  chat.journal.rows.prompts = [];
  for (const minute of [50, 56, 62]) await chat.send({ n: minute, minute });
  expect(chat.journal.rows.prompts).toEqual([]);
});
