import { describe, expect, test } from 'vitest';
import type { PromptAnswer } from '#lib/model/prompt';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, HOUR, MINUTE, SECOND } from '#lib/model/time';
import { effectsOfAct, quietToday, revive } from '#lib/prompt/after-answer';
import type { Decision } from '#lib/prompt/decision';
import { emptyPolicy, parsePolicy } from '#lib/prompt/policy-state';
import { PromptLife, found } from '#tests/helpers/prompt-life.ts';

const T0 = Date.parse('2026-03-10T10:00:00Z');

function outcome(decision: Decision): string {
  return decision.kind === 'silent' ? decision.because : decision.kind;
}

/** A person prompted about a surge once for each answer, as soon as may be; the instant of the last answer. */
function answering(answers: readonly (PromptAnswer | undefined)[]) {
  const life = new PromptLife().greeted();
  let at = T0;
  let effects: readonly object[] = [];
  for (const answer of answers) {
    while (life.send({ at, found: [found('surge')] }).kind !== 'speak') at += HOUR;
    if (answer !== undefined) effects = life.answer(answer, at + 10 * SECOND).effects;
  }
  return { life, at, effects };
}

/** Whole hours after the last prompt at which a surge may first speak. */
function hoursUntilSpoken(answers: readonly (PromptAnswer | undefined)[]): number {
  const { life, at } = answering(answers);
  for (let hours = 1; hours < 1000; hours++) {
    const decision = life.send({ at: at + hours * HOUR + MINUTE, found: [found('surge')] });
    if (decision.kind === 'speak') return hours;
  }
  return Infinity;
}

describe('how answers change how often a reason speaks', () => {
  test.each<[string, (PromptAnswer | undefined)[], number]>([
    ['no answer counts as nothing', [undefined], 48],
    ['carrying on counts as nothing', ['carry-on'], 48],
    ['"helped" makes nothing more frequent', ['helped', 'helped', 'helped'], 48],
    ['an act makes nothing more frequent', ['break-3', 'break-3'], 48],
    ['one "not now" changes nothing', ['not-now'], 48],
    ['two running double the gap', ['not-now', 'not-now'], 96],
    ['with no answer between them, too', ['not-now', undefined, 'not-now'], 96],
    ['another answer between them keeps the gap', ['not-now', 'carry-on', 'not-now'], 48],
    ['an answer after them ends the doubling', ['not-now', 'not-now', 'break-3'], 48],
    ['three are two weeks of silence', ['not-now', 'not-now', 'not-now'], 336],
    [
      'three with others between them, too',
      ['not-now', 'carry-on', 'not-now', 'carry-on', 'not-now'],
      336,
    ],
    ['"helped" forgives', ['not-now', 'not-now', 'helped', 'not-now'], 48],
    ['"not for me" is two weeks of silence', ['not-for-me'], 336],
    ['"never this kind" is for ever', ['never'], Infinity],
  ])('%s', (_name, answers, hours) => {
    expect(hoursUntilSpoken(answers)).toBe(hours);
  });

  test('another reason is not touched', () => {
    const { life, at } = answering(['never']);
    const new_ = { in: 'b', found: [found('new', 'b')] };
    expect(outcome(life.send({ at: at + DAY, ...new_ }))).toBe('speak');
    expect(life.rows.settings.silenced).toEqual(['surge']);
  });
});

describe('a silence', () => {
  test.each<[string, PromptAnswer[]]>([
    ['"not for me"', ['not-for-me']],
    ['the third "not now"', ['not-now', 'not-now', 'not-now']],
  ])('after %s is told to the card with its end', (_name, answers) => {
    const { at, effects } = answering(answers);
    const until = at + 10 * SECOND + 14 * DAY;
    expect(effects).toEqual([{ kind: 'reasonSilent', reason: 'surge', until }]);
  });

  test('is not told after the second', () => {
    expect(answering(['not-now', 'not-now']).effects).toEqual([]);
  });

  test('outlives the records it came from', () => {
    const { life, at } = answering(['not-for-me']);
    const { policy } = life.rows;
    const later = new PromptLife().greeted();
    later.policy(() => policy);
    expect(outcome(later.send({ at: at + 10 * DAY, found: [found('surge')] }))).toBe(
      'reasonSilent',
    );
  });

  test('is undone by one tap in the card', () => {
    const { life, at } = answering(['not-for-me']);
    life.undo(at + MINUTE);
    expect(outcome(life.send({ at: at + 2 * DAY + HOUR, found: [found('surge')] }))).toBe('speak');
  });

  test('is undone by one tap in the settings, and "not now" starts to count anew', () => {
    const { life, at } = answering(['not-now', 'not-now', 'not-now']);
    life.policy((policy) => revive(policy, 'surge', at + HOUR));
    const next = at + 2 * DAY + HOUR;
    expect(outcome(life.send({ at: next, found: [found('surge')] }))).toBe('speak');
    expect(life.answer('not-now', next + MINUTE).effects).toEqual([]);
  });
});

describe('undo', () => {
  test('takes "never" back', () => {
    const { life, at } = answering(['never']);
    expect(life.undo(at + MINUTE).settings?.silenced).toEqual([]);
    expect(life.rows.prompts.at(-1)?.answer).toBeUndefined();
  });

  test('takes "quiet today" back', () => {
    const { life, at } = answering(['quiet-today']);
    life.undo(at + MINUTE);
    expect(outcome(life.send({ at: at + 4 * HOUR, in: 'b', found: [found('new', 'b')] }))).toBe(
      'speak',
    );
  });

  test('of a harmless answer leaves an older silence alone', () => {
    const { life, at } = answering(['carry-on']);
    life.policy((policy) => ({ ...policy, silent: { surge: at + 14 * DAY } }));
    expect(life.undo(at + MINUTE).policy.silent).toEqual({ surge: at + 14 * DAY });
  });
});

describe('quiet today', () => {
  const late = Date.parse('2026-03-11T04:59:00Z');

  test('from a card lasts until the day ends at 05:00', () => {
    const { life } = answering(['quiet-today']);
    const new_ = { in: 'b', found: [found('new', 'b')] };
    expect(outcome(life.send({ at: late, ...new_ }))).toBe('quietToday');
    expect(outcome(life.send({ at: late + MINUTE, ...new_ }))).toBe('speak');
  });

  test('holds even if the policy row is lost, as the record says so', () => {
    const { life } = answering(['quiet-today']);
    life.policy(() => parsePolicy('broken'));
    expect(outcome(life.send({ at: late, in: 'b', found: [found('new', 'b')] }))).toBe(
      'quietToday',
    );
  });

  test('from the popup does the same', () => {
    const life = new PromptLife().greeted();
    const now = { at: T0, offsetMin: 0 };
    life.policy((policy) => quietToday(policy, now, DEFAULT_SETTINGS));
    expect(outcome(life.send({ at: late, found: [found('surge')] }))).toBe('quietToday');
    expect(outcome(life.send({ at: late + MINUTE, found: [found('surge')] }))).toBe('speak');
  });
});

describe('what an act makes the worker do', () => {
  const morning = Date.parse('2026-03-11T08:00:00Z');

  test.each<[PromptAnswer, object[]]>([
    ['break-3', [{ kind: 'break', minutes: 3 }]],
    ['break-10', [{ kind: 'break', minutes: 10 }]],
    ['park', [{ kind: 'remind', at: morning }]],
    ['remind-later', [{ kind: 'remind', at: morning }]],
    ['note', [{ kind: 'open', page: 'popup', at: 'note' }]],
    ['reflect', [{ kind: 'open', page: 'options', at: 'reflect' }]],
    ['learn', [{ kind: 'open', page: 'options', at: 'learn' }]],
    ['someone', [{ kind: 'open', page: 'options', at: 'someone' }]],
    ['resources', [{ kind: 'open', page: 'options', at: 'resources' }]],
    ['settings', [{ kind: 'open', page: 'options', at: 'reasons' }]],
    ['move-hours', [{ kind: 'open', page: 'options', at: 'hours' }]],
    ['check-in', []],
    ['look-around', []],
    ['why', []],
    ['thanks', []],
    ['say-pull', []],
    ['carry-on', []],
    ['helped', []],
  ])('%s', (answer, effects) => {
    expect(answering([answer]).effects).toEqual(effects);
  });

  test('the answer and its instant are recorded', () => {
    const { life, at } = answering(['say-choice']);
    const answeredAt = at + 10 * SECOND;
    expect(life.rows.prompts).toMatchObject([{ answer: 'say-choice', answeredAt }]);
  });

  test('"park" before dawn means this morning, by the wall clock', () => {
    const now = { at: Date.parse('2026-03-11T00:30:30Z'), offsetMin: 345 };
    const at = Date.parse('2026-03-11T02:15:00Z');
    expect(effectsOfAct('park', now, DEFAULT_SETTINGS)).toEqual([{ kind: 'remind', at }]);
  });

  test('"change this" beside own words leads to them', () => {
    const ownWords = [{ id: 'my-words-1', text: 'Tea.', reason: 'surge' as const }];
    const life = new PromptLife();
    life.settings(JSON.parse(JSON.stringify({ ownWords })));
    life.send({ at: T0, found: [found('surge')] });
    expect(life.answer('settings', T0 + MINUTE).effects).toEqual([
      { kind: 'open', page: 'options', at: 'own-words' },
    ]);
  });
});

describe('stored policy', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'policy'],
    ['an unknown reason', { ...emptyPolicy(), silent: { mood: 1 } }],
    ['an instant of the year 9999', { ...emptyPolicy(), quietUntil: 253402300799000 }],
  ])('%s is read as the empty one', (_name, stored) => {
    expect(parsePolicy(stored)).toEqual(emptyPolicy());
  });

  test('comes back as it was', () => {
    const policy = { ...emptyPolicy(), greeted: true, silent: { new: 5 }, tried: { own: 7 } };
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });
});
