import { describe, expect, test } from 'vitest';
import type { CheckInWord } from '#lib/model/check-in';
import { RecordId } from '#lib/model/ids';
import type { Reason } from '#lib/model/prompt';
import { DEFAULT_SETTINGS, type AllowedSite, type OwnWords } from '#lib/model/settings';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import type { Decision } from '#lib/prompt/decision';
import { PromptLife, SITE, found } from '#tests/helpers/prompt-life.ts';

const T0 = Date.parse('2026-03-10T10:00:00Z');
const NIGHT = Date.parse('2026-03-10T23:40:00Z');
const nightHours = { from: 23 * 60 + 30, to: 5 * 60 };

function outcome(decision: Decision): string {
  return decision.kind === 'silent' ? decision.because : decision.kind;
}

function draftOf(decision: Decision) {
  if (decision.kind === 'silent') throw new Error(`silent: ${decision.because}`);
  return decision.draft;
}

function own(reason: Reason, hours?: OwnWords['hours']): OwnWords {
  const id = RecordId.parse(`my-words-${reason}`);
  const words = { id, text: 'Tea first.', reason };
  return hours === undefined ? words : { ...words, hours };
}

/** Three sends, `stepMin` apart; the last decision. */
function three(life: PromptLife, at: number, stepMin = 5): Decision {
  life.send({ at });
  life.send({ at: at + stepMin * MINUTE });
  return life.send({ at: at + 2 * stepMin * MINUTE });
}

describe('pauses', () => {
  const site: AllowedSite = { origin: 'https://tinder.com', site: SITE, notice: 'all' };

  test.each([
    ['until an instant', T0 + HOUR, true],
    ['that is over', T0, false],
    ['until I say so', 'told' as const, true],
  ])('a pause %s', (_name, pausedUntil, isPaused) => {
    const say = (settings: object) =>
      outcome(new PromptLife(settings).greeted().send({ at: T0, found: [found('surge')] }));
    expect(say({ pausedUntil })).toBe(isPaused ? 'pausedEverywhere' : 'speak');
    expect(say({ sites: [{ ...site, pausedUntil }] })).toBe(isPaused ? 'pausedSite' : 'speak');
    const life = new PromptLife().greeted();
    life.pause('a', pausedUntil, T0 - HOUR);
    expect(outcome(life.send({ at: T0, found: [found('surge')] }))).toBe(
      isPaused ? 'pausedConversation' : 'speak',
    );
  });

  test('of one conversation leaves the others alone', () => {
    const life = new PromptLife().greeted();
    life.pause('a', 'told', T0);
    expect(outcome(life.send({ at: T0, in: 'b', found: [found('surge', 'b')] }))).toBe('speak');
  });

  test('a break the user took is not interrupted', () => {
    const life = new PromptLife().greeted();
    const more = { break: { startedAt: T0, until: T0 + 3 * MINUTE } };
    expect(outcome(life.send({ at: T0 + MINUTE, found: [found('surge')], more }))).toBe('onBreak');
  });
});

describe('night', () => {
  test('speaks after three sends over ten minutes inside the hours', () => {
    const life = new PromptLife({ nightHours }).greeted();
    expect(outcome(life.send({ at: NIGHT }))).toBe('nothingToSay');
    expect(outcome(life.send({ at: NIGHT + 5 * MINUTE }))).toBe('nothingToSay');
    expect(outcome(life.send({ at: NIGHT + 9 * MINUTE }))).toBe('nothingToSay');
    expect(draftOf(life.send({ at: NIGHT + 10 * MINUTE })).reason).toBe('night');
  });

  test.each([
    ['before the hours', '2026-03-10T23:10:00Z', { nightHours }],
    ['partly before the hours', '2026-03-10T23:25:00Z', { nightHours }],
    ['after the hours', '2026-03-11T05:00:00Z', { nightHours }],
    ['without hours of the user', '2026-03-10T23:40:00Z', {}],
  ])('says nothing %s', (_name, iso, settings) => {
    expect(outcome(three(new PromptLife(settings).greeted(), Date.parse(iso)))).toBe(
      'nothingToSay',
    );
  });

  test('counts across midnight, by the wall clock of each send', () => {
    const life = new PromptLife({ nightHours }).greeted();
    life.offsetMin = 345;
    expect(outcome(three(life, Date.parse('2026-03-10T18:10:00Z')))).toBe('speak');
  });

  test('speaks once a night, whichever of night and late it was', () => {
    const limits = { ...DEFAULT_SETTINGS.limits, perDay: 3, gapMin: 90, sameThreadHours: 12 };
    const life = new PromptLife({ nightHours, limits }).greeted();
    life.send({ at: NIGHT, found: [found('late')] });
    for (const min of [90, 95]) life.send({ at: NIGHT + min * MINUTE, in: 'b' });
    expect(outcome(life.send({ at: NIGHT + 101 * MINUTE, in: 'b' }))).toBe('onceANight');
  });

  test('the detector’s late speaks only inside hours the user set', () => {
    const say = (settings: object) =>
      outcome(new PromptLife(settings).greeted().send({ at: NIGHT, found: [found('late')] }));
    expect(say({})).toBe('speak');
    expect(say({ nightHours })).toBe('speak');
    expect(say({ nightHours: { from: 60, to: 300 } })).toBe('outsideHours');
  });

  test('the third late night of a week has words of its own', () => {
    const life = new PromptLife({ nightHours }).greeted();
    const more = { lateNights: 3 };
    life.send({ at: NIGHT });
    life.send({ at: NIGHT + 5 * MINUTE });
    expect(draftOf(life.send({ at: NIGHT + 10 * MINUTE, more })).text).toBe('lateLately');
  });
});

describe('felt', () => {
  function after(words: CheckInWord[], afterMs: number, source: 'popup' | 'phone' = 'popup') {
    const life = new PromptLife().greeted();
    life.checkIn(T0, words, source);
    return three(life, T0 + afterMs, 1);
  }

  test.each<[string, CheckInWord[], string]>([
    ['urgent', ['urgent'], 'feltUrgent'],
    ['confusing', ['confusing'], 'feltConfusing'],
    ['addictive', ['calm', 'addictive'], 'feltAddictive'],
    ['destabilizing, which comes first', ['urgent', 'destabilizing'], 'feltDestabilizing'],
  ])('answers %s', (_name, words, text) => {
    expect(draftOf(after(words, MINUTE)).text.startsWith(text)).toBe(true);
  });

  test.each<[string, CheckInWord[], number]>([
    ['settled words', ['calm', 'clear'], MINUTE],
    ['intense, which is not bad', ['intense'], MINUTE],
    ['a check-in of over six hours ago', ['urgent'], 6 * HOUR],
  ])('says nothing to %s', (_name, words, afterMs) => {
    expect(outcome(after(words, afterMs))).toBe('nothingToSay');
  });

  test('waits until sending goes on: three sends after the check-in', () => {
    const life = new PromptLife().greeted();
    for (const min of [-3, -2, -1]) life.send({ at: T0 + min * MINUTE });
    life.checkIn(T0, ['urgent']);
    expect(outcome(life.send({ at: T0 + MINUTE }))).toBe('nothingToSay');
  });

  test('only the last check-in counts', () => {
    const life = new PromptLife().greeted();
    life.checkIn(T0, ['urgent']);
    life.checkIn(T0 + MINUTE, ['calm']);
    expect(outcome(three(life, T0 + 2 * MINUTE))).toBe('nothingToSay');
  });

  test('a remembered phone session is not how it feels now', () => {
    expect(outcome(after(['urgent'], MINUTE, 'phone'))).toBe('nothingToSay');
  });

  test('after "destabilizing" neither a greeting nor own words stand in the way', () => {
    const life = new PromptLife({ ownWords: [own('felt')] });
    life.checkIn(T0, ['destabilizing']);
    const draft = draftOf(three(life, T0 + MINUTE, 1));
    expect(draft.text).toMatch(/^feltDestabilizing/);
    expect([...draft.acts].sort()).toEqual(['break-3', 'resources', 'someone']);
  });
});

describe('a check-in with only settled words', () => {
  test('keeps pace quiet for the rest of the day, and only that day', () => {
    const life = new PromptLife().greeted();
    life.checkIn(T0, ['calm', 'clear']);
    for (const kind of ['surge', 'new', 'sitting', 'late'] as const) {
      const decision = life.send({ at: T0 + 8 * HOUR, found: [found(kind)] });
      expect(outcome(decision)).toBe('settledToday');
    }
    expect(outcome(life.send({ at: T0 + DAY, found: [found('surge')] }))).toBe('speak');
  });

  test.each<[string, CheckInWord[]]>([
    ['a mixed check-in', ['calm', 'intense']],
    ['no word at all', []],
  ])('%s does not', (_name, words) => {
    const life = new PromptLife().greeted();
    life.checkIn(T0, words);
    expect(outcome(life.send({ at: T0 + HOUR, found: [found('surge')] }))).toBe('speak');
  });

  test('leaves the hours the user picked alone', () => {
    const life = new PromptLife({ nightHours }).greeted();
    life.checkIn(NIGHT - HOUR, ['calm']);
    expect(draftOf(three(life, NIGHT)).reason).toBe('night');
  });
});

describe('own', () => {
  const evening = { from: 20 * 60, to: 22 * 60 };
  const at = Date.parse('2026-03-10T20:30:00Z');

  test('the user’s rule speaks the user’s sentence inside its hours', () => {
    const life = new PromptLife({ ownWords: [own('own', evening)] });
    expect(draftOf(three(life, at))).toMatchObject({
      reason: 'own',
      text: 'own:my-words-own',
      own: 'Tea first.',
      acts: ['park', 'settings'],
    });
    expect(outcome(three(new PromptLife({ ownWords: [own('own', evening)] }), T0))).toBe(
      'nothingToSay',
    );
  });

  test('without hours it speaks when the detector found something', () => {
    const life = new PromptLife({ ownWords: [own('own')] });
    expect(outcome(life.send({ at: T0 }))).toBe('nothingToSay');
    const draft = draftOf(life.send({ at: T0, found: [found('surge')] }));
    expect(draft.reasons).toEqual(['own', 'surge']);
  });

  test('own words for another reason come first, before the greeting too', () => {
    const life = new PromptLife({ ownWords: [own('surge')] });
    expect(draftOf(life.send({ at: T0, found: [found('surge')] })).own).toBe('Tea first.');
  });

  test('and only inside their hours', () => {
    const life = new PromptLife({ ownWords: [own('surge', evening)] }).greeted();
    expect(draftOf(life.send({ at: T0, found: [found('surge')] })).own).toBeUndefined();
  });
});

describe('the self-experiment', () => {
  const held = (chance: number, settings: object = { experiment: true }) => {
    const life = new PromptLife(settings, () => chance).greeted();
    return { life, kind: life.send({ at: T0, found: [found('surge')] }).kind };
  };

  test.each([
    [0, 'withhold'],
    [0.29, 'withhold'],
    [0.3, 'speak'],
  ])('at a chance of %d: %s', (chance, kind) => {
    expect(held(chance).kind).toBe(kind);
  });

  test('without it nothing is held back', () => {
    expect(held(0, {}).kind).toBe('speak');
  });

  test('a held back prompt counts as one for every limit, and is recorded as such', () => {
    const { life } = held(0);
    expect(life.rows.prompts).toMatchObject([{ fate: 'withheld', reasons: ['surge'] }]);
    const next = life.send({ at: T0 + 40 * MINUTE, in: 'b', found: [found('new', 'b')] });
    expect(outcome(next)).toBe('gap');
  });

  test('what the user asked for and the answer to "destabilizing" are never held back', () => {
    const life = new PromptLife({ experiment: true, ownWords: [own('own')] }, () => 0);
    expect(life.send({ at: T0, found: [found('surge')] }).kind).toBe('speak');
    const other = new PromptLife({ experiment: true }, () => 0).greeted();
    other.checkIn(T0, ['destabilizing']);
    expect(three(other, T0 + MINUTE).kind).toBe('speak');
  });

  test('over many eligible prompts about three in ten are held back', () => {
    let seed = 7;
    const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const kinds = Array.from({ length: 2000 }, () => {
      const life = new PromptLife({ experiment: true }, chance).greeted();
      return life.send({ at: T0, found: [found('surge')] }).kind;
    });
    const share = kinds.filter((kind) => kind === 'withhold').length / kinds.length;
    expect(share).toBeGreaterThan(0.27);
    expect(share).toBeLessThan(0.33);
  });
});
