import { describe, expect, test } from 'vitest';
import type { CheckInWord } from '#lib/model/check-in';
import { EventId } from '#lib/model/ids';
import { NO_THREAD, type HourCount } from '#lib/model/send';
import { DAY, HOUR, MINUTE, SECOND, dayNumber, dayOfNumber } from '#lib/model/time';
import { afterMissed } from '#lib/prompt/after-answer';
import type { Act } from '#lib/model/prompt';
import { answerToCheckIn } from '#lib/prompt/check-in-answer';
import { dailyShares, lateNights } from '#lib/prompt/hour-counts';
import { emptyPolicy, parsePolicy } from '#lib/prompt/policy-state';
import { isGoingOnInside, nightOf, sessionStart } from '#lib/prompt/sitting';
import { TEXTS, TEXT_IDS } from '#lib/prompt/texts';
import { weekOf } from '#lib/prompt/weekly';
import { PromptLife, SITE, found, threadOf } from '#tests/helpers/prompt-life.ts';

const T0 = Date.parse('2026-03-10T10:00:00Z');
const TODAY = dayNumber({ at: T0, offsetMin: 0 }, 300);

function sendAt(at: number) {
  return { eventId: EventId.parse(`an-event-${at}`), at, offsetMin: 0, site: SITE };
}

function hour(back: number, n: number, more: Partial<HourCount> = {}): HourCount {
  return { day: dayOfNumber(TODAY - back), thread: threadOf('a'), hour: 20, n, ...more };
}

describe('a chat session', () => {
  test.each([
    ['goes on over a gap of half an hour', [0, 30, 60], 60, 0],
    ['ends with a longer one', [0, 30, 61], 61, 61],
    ['is just this send, if it is the first', [5], 5, 5],
    ['does not depend on the order of the rows', [60, 0, 30], 60, 0],
    ['leaves out a send from a clock that ran ahead', [0, 20, 500], 20, 0],
  ])('%s', (_name, minutes, now, start) => {
    const sends = minutes.map((min) => sendAt(T0 + min * MINUTE));
    expect(sessionStart(sends, T0 + now * MINUTE)).toBe(T0 + start * MINUTE);
  });
});

describe('a night', () => {
  const hours = { from: 1410, to: 300 };
  const evening = Date.parse('2026-03-10T23:40:00Z');

  test('is one night on both sides of midnight, and another one a day later', () => {
    const night = (at: number) => nightOf({ at, offsetMin: 0 }, hours);
    expect(night(evening)).toBe(night(evening + 5 * HOUR));
    expect(night(evening)).not.toBe(night(evening + DAY));
  });

  test('does not count the sends of the night before', () => {
    const before = [0, 1].map((min) => sendAt(evening - 20 * HOUR + min * MINUTE)); // 03:40
    const now = { at: evening, offsetMin: 0 };
    expect(isGoingOnInside(hours, [...before, sendAt(evening)], now)).toBe(false);
  });
});

describe('what hour counts tell', () => {
  test('the share of one conversation, for each of three days', () => {
    const other = { thread: threadOf('b') };
    const hours = [hour(0, 9), hour(0, 1, { thread: NO_THREAD }), hour(1, 1), hour(1, 3, other)];
    expect(dailyShares(hours, threadOf('a'), TODAY)).toEqual([0.9, 0.25, 0]);
  });

  test('late nights: three sends inside the late hours, seven days back', () => {
    const late = { hour: 1 };
    const hours = [
      hour(0, 3, late),
      hour(1, 2, late),
      hour(2, 9),
      hour(6, 4, late),
      hour(7, 4, late),
    ];
    const now = { time: { at: T0, offsetMin: 0 }, dayStart: 300 };
    expect(lateNights(hours, undefined, now)).toBe(2);
    expect(lateNights(hours, { from: 1200, to: 300 }, now)).toBe(3);
  });
});

describe('the week', () => {
  const rows = { now: { at: T0, offsetMin: 0 }, dayStart: 300, missed: 0 };

  test('is told in a few facts', () => {
    const late = { hour: 1 };
    const hours = [hour(0, 9), hour(1, 4), hour(2, 3, late), hour(5, 40), hour(7, 99)];
    const fullDay = dayOfNumber(TODAY - 5);
    expect(weekOf({ ...rows, hours, missed: 1 })).toEqual({
      mostly: 'evenings',
      lateNights: 1,
      fullDay,
      missed: 1,
    });
  });

  test('has no fullest day when two are alike, and no part of the day when none has more than half', () => {
    const hours = [hour(0, 5), hour(1, 5, { hour: 9 })];
    expect(weekOf({ ...rows, hours })).toEqual({ lateNights: 0, missed: 0 });
  });

  test('without sends is not spoken of', () => {
    expect(weekOf({ ...rows, hours: [hour(9, 5)] })).toBeUndefined();
  });

  test('remembers the last twenty missed cards and no more', () => {
    let policy = emptyPolicy();
    for (let at = 1; at <= 30; at++) policy = afterMissed(policy, at);
    expect(policy.missed).toHaveLength(20);
    expect(policy.missed.at(-1)).toBe(30);
    expect(parsePolicy(policy)).toEqual(policy);
  });
});

describe('the answer to a check-in', () => {
  const say = (words: CheckInWord[], isQuick = false, canBreathe = false) =>
    answerToCheckIn(words, { isQuick, canBreathe });

  test.each<[string, CheckInWord[], boolean, string]>([
    ['quick and settled', ['calm', 'clear'], true, 'prompt.quickAndSteady.title'],
    ['unhurried and settled', ['calm'], false, 'checkIn.answer.settled.title'],
    ['no word', [], true, 'checkIn.answer.none.title'],
    ['quick and intense', ['intense'], true, 'checkIn.answer.activated.title'],
    ['both at once', ['intense', 'calm'], false, 'checkIn.answer.mixed.title'],
    [
      'destabilizing before all',
      ['calm', 'urgent', 'destabilizing'],
      true,
      'prompt.feltDestabilizing.title',
    ],
    ['urgent', ['urgent'], false, 'prompt.feltUrgent.title'],
    ['confusing', ['confusing', 'calm'], false, 'prompt.feltConfusing.title'],
    ['addictive', ['addictive'], false, 'prompt.feltAddictive.title'],
  ])('%s', (_name, words, isQuick, title) => {
    expect(say(words, isQuick).title).toBe(title);
  });

  test.each<[CheckInWord[], readonly Act[]]>([
    [['urgent'], ['say-deadline', 'say-feeling']],
    [['confusing'], ['note']],
    [['addictive'], ['break-10']],
    [['destabilizing'], ['break-3', 'someone', 'resources']],
    [['intense'], ['break-3', 'look-around']],
    [['calm'], []],
    [[], []],
  ])('%j is offered %j', (words, acts) => {
    expect(say(words).acts).toEqual(acts);
  });

  test('settled words at a quick pace are offered nothing to do', () => {
    expect(say(['calm'], true).acts).toEqual([]);
  });

  test('breathing is offered only to those who opted in', () => {
    expect(say(['intense'], false, true).acts).toContain('breathe');
  });
});

describe('strength', () => {
  test.each([
    [4.9, 'above'],
    [5, 'well-above'],
  ])('%d times the usual is %s', (ratio, strength) => {
    const finding = { ...found('surge'), ratio };
    const decision = new PromptLife().send({ at: T0, found: [finding] });
    expect(decision).toMatchObject({ draft: { strength } });
  });

  test('the measures are those of the reasons that may speak, and no others', () => {
    const life = new PromptLife({ silenced: ['new'] });
    const decision = life.send({ at: T0, found: [found('new'), found('surge')] });
    const measures = [{ reason: 'surge', observed: 60, usual: 10 }];
    expect(decision).toMatchObject({ draft: { reason: 'surge', reasons: ['surge'], measures } });
  });
});

describe('affirming', () => {
  const plain = TEXT_IDS.filter((id) => TEXTS.find((text) => text.id === id)?.affirms !== true);

  test.each([0, 0.2, 0.4, 0.6, 0.8, 0.999])(
    'comes after four plain ones, at chance %d',
    (chance) => {
      const life = new PromptLife({}, () => chance).greeted();
      const draft = { reason: 'new', reasons: ['new'], acts: [], measures: [] } as const;
      for (const [step, text] of plain.slice(-4).entries()) {
        life.show({ ...draft, text, strength: 'above' }, T0 - (9 - step) * DAY, 'z');
      }
      const decision = life.send({ at: T0, found: [found('surge')] });
      const text = decision.kind === 'speak' ? decision.draft.text : decision.kind;
      expect(TEXTS.find(({ id }) => id === text)?.affirms).toBe(true);
    },
  );
});

describe('a quiet day set by a clock that ran years ahead', () => {
  test('is not believed for years', () => {
    const life = new PromptLife().greeted();
    life.policy((policy) => ({ ...policy, quietUntil: T0 + 730 * DAY }));
    expect(life.send({ at: T0 + SECOND, found: [found('surge')] }).kind).toBe('speak');
  });
});
