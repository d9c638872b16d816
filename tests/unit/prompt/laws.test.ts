import {
  assert,
  constantFrom,
  array,
  boolean,
  integer,
  option,
  property,
  record,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECK_IN_WORDS } from '#lib/model/check-in';
import { isPaused } from '#lib/model/conversation';
import { RecordId } from '#lib/model/ids';
import type { PromptAnswer, PromptRecord } from '#lib/model/prompt';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings';
import { DAY, HOUR, MINUTE, SECOND, WEEK, dayNumber, isWithin, minuteOfDay } from '#lib/model/time';
import { PromptLife, found, threadOf } from '#tests/helpers/prompt-life.ts';

const START = Date.parse('2026-03-10T10:00:00Z');
const nightHours = { from: 1410, to: 300 };
/** Two rules of the user's own, one of them for the evening. */
const ownWords: Settings['ownWords'] = [
  {
    id: RecordId.parse('my-words-1'),
    text: 'Tea first.',
    reason: 'own',
    hours: { from: 1080, to: 1320 },
  },
  { id: RecordId.parse('my-words-2'), text: 'Stretch.', reason: 'sitting' },
];

/** One thing that happens, `wait` minutes after the one before. Two tabs hold conversations a and b, others come and go. */
const event = record({
  wait: constantFrom(1, 2, 5, 11, 29, 31, 89, 91, 179, 181, 600, 1440, 2900, 20160),
  tab: constantFrom('a', 'b', 'a', 'b', 'c', 'd', 'e'),
  kind: constantFrom('surge', 'new', 'sitting', 'late', undefined),
  left: boolean(),
  what: constantFrom('send', 'send', 'send', 'send', 'send', 'answer', 'check-in', 'pause'),
  answer: constantFrom<PromptAnswer>(
    'carry-on',
    'carry-on',
    'helped',
    'helped',
    'break-3',
    'park',
    'not-now',
    'not-for-me',
    'never',
    'quiet-today',
    'break-3',
  ),
  words: array(constantFrom(...CHECK_IN_WORDS), { maxLength: 3 }),
  minutes: option(constantFrom(60, 600, 10080), { nil: undefined }),
});

const limits = record({
  perDay: integer({ min: 0, max: 3 }),
  perWeek: integer({ min: 0, max: 12 }),
  gapMin: constantFrom(90, 180),
  sameReasonHours: constantFrom(24, 48),
  sameThreadHours: constantFrom(12, 24),
  sameTextDays: constantFrom(7, 14),
});

interface Seen {
  readonly life: PromptLife;
  readonly prompts: readonly PromptRecord[];
  /** Settings, and the pause of the conversation, at each prompt. */
  readonly around: readonly { readonly settings: Settings; readonly isPaused: boolean }[];
  readonly sends: readonly number[];
}

type Event = typeof event extends { generate: (...args: never[]) => { value: infer T } }
  ? T
  : never;

function live(
  events: readonly Event[],
  settings: Partial<Settings>,
  chances: readonly number[],
): Seen {
  let turn = 0;
  const life = new PromptLife(settings, () => chances[turn++ % chances.length] ?? 0);
  const around: { settings: Settings; isPaused: boolean }[] = [];
  let at = START;
  for (const one of events) {
    at += one.wait * MINUTE;
    happen(life, one, at);
    const { prompts, settings: now, conversations } = life.rows;
    if (prompts.length > around.length) {
      const row = conversations.find(({ thread }) => thread === threadOf(one.tab));
      around.push({
        settings: now,
        isPaused: isPaused(row?.pausedUntil, at) || isPaused(now.pausedUntil, at),
      });
    }
  }
  const { prompts, sends } = life.rows;
  return { life, prompts, around, sends: sends.map((send) => send.at) };
}

function happen(life: PromptLife, one: Event, at: number): void {
  const until = one.minutes === undefined ? undefined : at + one.minutes * MINUTE;
  if (one.what === 'send') {
    const findings = one.kind === undefined ? [] : [found(one.kind, one.tab)];
    life.send({ at, in: one.tab, found: findings, delivery: one.left ? 'left' : 'shown' });
  } else if (one.what === 'check-in') life.checkIn(at, [...new Set(one.words)]);
  else if (one.what === 'answer') {
    if (life.rows.prompts.length > 0) life.answer(one.answer, at);
  } else if (until !== undefined) life.pause(one.tab, until, at);
  else life.settings({ pausedUntil: at + 2 * HOUR });
}

/** The pairs of a list, earlier first. */
function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((earlier, index) =>
    list.slice(index + 1).map((later) => [earlier, later] as const),
  );
}

/** Is there a gap of over half an hour between sends from `from` to `to`? */
function isSessionOver(sends: readonly number[], from: number, to: number): boolean {
  const last = sends.filter((at) => at <= from).at(-1) ?? from;
  const between = [last, ...sends.filter((at) => at > from && at <= to)];
  return between.some((at, index) => index > 0 && at - (between[index - 1] ?? at) > 30 * MINUTE);
}

/** No two prompts are closer than the user allows. */
function expectApart({ prompts, sends }: Seen, limits: Settings['limits']): void {
  for (const [earlier, later] of pairs(prompts)) {
    const apart = later.at - earlier.at + 6 * SECOND;
    const isSameReason = later.reasons.some((reason) => earlier.reasons.includes(reason));
    const areShown = earlier.fate === 'shown' && later.fate === 'shown';
    const least = [
      limits.gapMin * MINUTE,
      earlier.thread === later.thread ? limits.sameThreadHours * HOUR : 0,
      isSameReason ? limits.sameReasonHours * HOUR : 0,
      areShown && earlier.text === later.text ? limits.sameTextDays * DAY : 0,
    ];
    expect(apart).toBeGreaterThanOrEqual(Math.max(...least));
    expect(isSessionOver(sends, earlier.at, later.at)).toBe(true);
  }
}

/** No day and no seven days hold more than the user allows. */
function expectFew({ prompts }: Seen, limits: Settings['limits']): void {
  const day = (at: number) => dayNumber({ at, offsetMin: 0 }, DEFAULT_SETTINGS.dayStart);
  for (const [index, { at }] of prompts.entries()) {
    const before = prompts.slice(0, index);
    expect(before.filter((one) => day(one.at) === day(at)).length).toBeLessThan(limits.perDay);
    expect(before.filter((one) => one.at > at - WEEK).length).toBeLessThan(limits.perWeek);
  }
}

/** Nothing speaks in a pause, outside the hours, or after "never this kind" and "not for me". */
function expectHeeded({ prompts, around }: Seen): void {
  for (const [index, { at, reasons, text }] of prompts.entries()) {
    expect(around[index]?.isPaused).toBe(false);
    for (const reason of reasons) expect(around[index]?.settings.silenced).not.toContain(reason);
    if (reasons.some((reason) => reason === 'night' || reason === 'late')) {
      expect(isWithin(nightHours, minuteOfDay({ at, offsetMin: 0 }))).toBe(true);
    }
    const before = prompts.slice(0, index).filter(({ answeredAt = at }) => answeredAt < at);
    const refused = before.filter(({ answer, answeredAt = at }) =>
      answer === 'not-for-me' ? answeredAt > at - 14 * DAY : answer === 'never',
    );
    for (const one of refused) expect(reasons).not.toContain(one.reasons[0]);
    expect(text === 'hello' && before.some(({ fate }) => fate === 'shown')).toBe(false);
  }
}

describe('over any history, with the worker restarted before every event', () => {
  test('the limits, the pauses, the hours and the answers of the user hold', () => {
    let spoken = 0;
    const chances = array(integer({ min: 0, max: 99 }), { minLength: 7, maxLength: 7 });
    const events = array(event, { minLength: 60, maxLength: 250 });
    assert(
      property(events, limits, boolean(), chances, (told, userLimits, experiment, percents) => {
        const settings = { limits: userLimits, nightHours, experiment, ownWords };
        const chance = percents.map((one) => one / 100);
        const seen = live(told, settings, chance);
        spoken += seen.prompts.length;
        expectApart(seen, userLimits);
        expectFew(seen, userLimits);
        expectHeeded(seen);
      }),
      { numRuns: 150, seed: 20261124 },
    );
    expect(spoken).toBeGreaterThan(300); // the law is about something
  }, 30_000);
});
