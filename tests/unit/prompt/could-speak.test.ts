import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckIn, CHECK_IN_WORDS } from '#lib/model/check-in';
import { RecordId } from '#lib/model/ids';
import { Send } from '#lib/model/send';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY, MINUTE } from '#lib/model/time';
import { candidates, couldSpeak } from '#lib/prompt/candidates';
import { emptyPolicy } from '#lib/prompt/policy-state';
import type { Situation } from '#lib/prompt/situation';
import { found, SITE } from '#tests/helpers/prompt-life.ts';

const T0 = Date.parse('2026-03-10T00:00:00Z');
const minute = fc.integer({ min: 0, max: 1439 });
const hours = fc.option(fc.record({ from: minute, to: minute }), { nil: undefined });
const minutesAgo = fc.array(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 });

const situation: fc.Arbitrary<Situation> = fc
  .record({
    nightHours: hours,
    ownHours: hours,
    isOwn: fc.boolean(),
    isFound: fc.boolean(),
    at: fc.integer({ min: 0, max: 2 * DAY }),
    offsetMin: fc.integer({ min: -720, max: 840 }),
    sent: minutesAgo,
    felt: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(...CHECK_IN_WORDS)),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ nightHours, ownHours, isOwn, isFound, at, offsetMin, sent, felt }) => {
    const now = { at: T0 + at, offsetMin };
    const before = (minutes: number) => now.at - minutes * MINUTE;
    const own = { id: RecordId.parse('my-own-words'), text: 'Slowly.', reason: 'own' } as const;
    return {
      now,
      site: SITE,
      findings: isFound ? [found('surge')] : [],
      settings: {
        ...DEFAULT_SETTINGS,
        nightHours,
        ownWords: isOwn ? [{ ...own, hours: ownHours }] : [],
      },
      prompts: [],
      checkIns: felt.map(([minutes, word], n) =>
        CheckIn.parse({ id: `check-in-${n}`, at: before(minutes), words: [word], source: 'popup' }),
      ),
      sends: [0, ...sent].map((minutes, n) =>
        Send.parse({ eventId: `an-event-${n}`, at: before(minutes), offsetMin, site: SITE }),
      ),
      policy: emptyPolicy(),
    };
  });

test('where nothing could be said, there is no reason that speaks', () => {
  let spoke = 0;
  fc.assert(
    fc.property(situation, (one) => {
      const all = candidates(one);
      spoke += Math.sign(all.length);
      expect(couldSpeak(one) || all.length === 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(spoke).toBeGreaterThan(200);
});

test('a send at a quiet time, with nothing found and nothing felt, is not looked into further', () => {
  const now = { at: T0, offsetMin: 0 };
  const nightHours = { from: 60, to: 120 };
  const settings = { ...DEFAULT_SETTINGS, nightHours };
  const quiet = { findings: [], checkIns: [], settings, now };
  expect(couldSpeak(quiet)).toBe(false);
  expect(couldSpeak({ ...quiet, now: { ...now, at: T0 + 90 * MINUTE } })).toBe(true);
});
