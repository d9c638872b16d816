import { describe, expect, test } from 'vitest';
import { RecordId } from '#lib/model/ids';
import { ACTS, PromptCard, REASONS } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import { DAY, HOUR, MINUTE } from '#lib/model/time';
import { FRAMES } from '#lib/prompt/frames';
import {
  STANDING_ANSWERS,
  actKey,
  answerKey,
  numbersKey,
  textKeys,
  whyKey,
} from '#lib/prompt/prompt-words';
import { TEXTS, TEXT_IDS } from '#lib/prompt/texts';
import { BANNED_IN, LANGUAGES, wordsOf } from '#tests/helpers/banned-words.ts';
import { PromptLife, found } from '#tests/helpers/prompt-life.ts';

const EMOJI = /\p{Extended_Pictographic}/u;

const words = wordsOf('en');
const say = (key: string): string => {
  const sentence = words.get(key);
  if (sentence === undefined) throw new Error(`no words for ${key}`);
  return sentence;
};
const BANNED = BANNED_IN.en;

const BODIES = [...TEXT_IDS, ...FRAMES.map(({ id }) => id), 'ownFirst' as const];
const labels = [...ACTS, ...STANDING_ANSWERS].map((answer) => answerKey(answer));
/** Every key a card can say in its middle, in any language. */
const SAID = [
  ...BODIES.flatMap((id) => Object.values(textKeys({ text: id }))),
  ...REASONS.flatMap((reason) => [whyKey(reason, 'above'), whyKey(reason, 'well-above')]),
  ...labels,
];

describe.each(LANGUAGES)('everything a card can say, in %s', (language) => {
  const said = wordsOf(language);
  const banned = BANNED_IN[language];

  test.each(SAID)('%s keeps to the rules', (key) => {
    const sentence = said.get(key) ?? '';
    expect(sentence.trim()).not.toBe('');
    expect(sentence.match(banned)?.[0]).toBeUndefined();
    expect(sentence).not.toMatch(/[!¡$%\d\u0660-\u0669]/); // no shouting, no figure, no placeholder
    expect(sentence).not.toMatch(EMOJI);
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
  });

  test.each([...said.keys()].filter((key) => key.startsWith('card.')))(
    '%s, around the sentence, keeps to them too',
    (key) => {
      const sentence = said.get(key) ?? '';
      expect(sentence.match(banned)?.[0]).toBeUndefined();
      expect(sentence).not.toMatch(EMOJI);
      expect(sentence).not.toMatch(/[!¡]/);
      const isKept = ['card.reach', 'card.break.left'].includes(key); // the key F6; a countdown
      expect(isKept || !/[$\d]/.test(sentence)).toBe(true);
    },
  );

  test('carrying on and stopping a kind for ever have words of their own', () => {
    const [go, never] = [said.get('act.carryOn'), said.get('act.never')];
    expect(go).toBeTruthy();
    expect(never).toBeTruthy();
    expect(labels.filter((key) => said.get(key) === go)).toHaveLength(
      labels.filter((key) => key === 'act.carryOn').length,
    );
  });
});

test.each([
  ['en', 'You should stop'],
  ['en', 'It is a red flag'],
  ['en', 'She likes it'],
  ['en', 'a trauma bond'],
] as const)('the rules can fail, in %s: %s', (language, bad) => {
  expect(bad).toMatch(BANNED_IN[language]);
});

describe('the library', () => {
  test('has one entry for each id, and no id twice', () => {
    expect(new Set(TEXT_IDS).size).toBe(TEXT_IDS.length);
  });

  test('every sentence in the locales is one that can be said', () => {
    const written = [...words.keys()].flatMap(
      (key) => /^prompt\.(\w+)\.title$/.exec(key)?.[1] ?? [],
    );
    expect(written.sort()).toEqual([...BODIES].sort());
  });

  /** Those the reasons had at first; each got at least three further ones. */
  const FIRST: Readonly<Record<(typeof REASONS)[number], number>> = {
    surge: 6,
    new: 4,
    sitting: 1,
    late: 3,
    night: 3,
    felt: 4,
    own: 1,
  };
  test.each(REASONS)('%s has three further sentences of its own, at least', (reason) => {
    const mine = TEXTS.filter(
      ({ id, reasons, needs }) =>
        reasons.includes(reason) && id !== 'hello' && id !== 'intensity' && needs !== 'firstOfKind',
    );
    const count = reason === 'own' ? FRAMES.length : mine.length;
    expect(count).toBeGreaterThanOrEqual(FIRST[reason] + 3);
  });

  test.each(REASONS.filter((reason) => reason !== 'own'))('%s is introduced once', (reason) => {
    const first = TEXTS.filter(
      ({ needs, reasons }) => needs === 'firstOfKind' && reasons.includes(reason),
    );
    expect(first).toHaveLength(1);
    expect(first[0]?.acts).toEqual(['why', 'break-3']);
  });

  test.each(TEXTS.map((text) => [text.id, text] as const))(
    '%s offers one or two acts, and three only where care is first',
    (_id, text) => {
      expect(PromptCard.shape.acts.safeParse([...text.acts]).success).toBe(true);
      expect(new Set(text.acts).size).toBe(text.acts.length);
      const saying = text.acts.filter((act) => act.startsWith('say-')).length;
      expect(saying === 0 || saying === 2).toBe(true); // the two answers to its own question
      const most = text.word === 'destabilizing' ? 3 : 2;
      expect(text.acts.length - saying).toBeLessThanOrEqual(saying > 0 ? 1 : most);
    },
  );

  test('after "destabilizing": a pause, someone, support; and nothing asks', () => {
    const steady = TEXTS.filter(({ word }) => word === 'destabilizing');
    expect(steady).toHaveLength(2);
    for (const { id, acts } of steady) {
      expect([...acts].sort()).toEqual(['break-3', 'resources', 'someone']);
      expect(say(`prompt.${id}.body`)).not.toMatch(/why|\?/i);
    }
  });

  test('carry on and never this kind stand on every card, in words', () => {
    expect(STANDING_ANSWERS).toContain('carry-on');
    expect(STANDING_ANSWERS).toContain('never');
    expect(actKey('park')).toBe(answerKey('park'));
  });

  test('one text in five, at least, affirms or asks what is going well', () => {
    const speaking = TEXTS.filter(({ needs }) => needs !== 'firstOfKind' && needs !== 'firstEver');
    const affirming = speaking.filter(({ affirms }) => affirms);
    expect(affirming.length / speaking.length).toBeGreaterThanOrEqual(0.2);
  });

  test('breath and body stand only in texts for those who opted in', () => {
    const bodily = TEXT_IDS.filter((id) => /breath|feet|body/i.test(say(`prompt.${id}.body`)));
    expect(bodily).toEqual(['oneBreath']);
    expect(TEXTS.find(({ id }) => id === 'oneBreath')?.needs).toBe('canBreathe');
    const breathing = TEXTS.filter(({ acts }) => acts.includes('breathe'));
    expect(breathing.every(({ needs }) => needs === 'canBreathe')).toBe(true);
  });

  test.each(REASONS.map((reason) => [reason]))('the numbers behind %s have words', (reason) => {
    expect(say(numbersKey(reason))).not.toMatch(BANNED);
  });
});

describe('the first card of a kind', () => {
  const at = Date.parse('2026-03-10T10:00:00Z');
  const spoken = (life: PromptLife, when: number, kind: 'surge' | 'new') => {
    const decision = life.send({
      at: when,
      in: kind.slice(0, 1),
      found: [found(kind, kind.slice(0, 1))],
    });
    return decision.kind === 'speak' ? decision.draft.text : decision;
  };

  test('says what it is after the greeting, once, and each kind for itself', () => {
    const life = new PromptLife();
    expect(spoken(life, at, 'surge')).toBe('hello');
    expect(spoken(life, at + 3 * DAY, 'surge')).toBe('firstSurge');
    expect(spoken(life, at + 4 * DAY, 'new')).toBe('firstNew');
    expect(spoken(life, at + 6 * DAY, 'surge')).not.toMatch(/^first/);
    expect(spoken(life, at + 200 * DAY, 'surge')).not.toMatch(/^first/);
  });

  test('does not come between a person and steadiness', () => {
    const life = new PromptLife();
    life.checkIn(at, ['destabilizing']);
    for (const min of [1, 6]) life.send({ at: at + min * MINUTE });
    const decision = life.send({ at: at + 12 * MINUTE });
    expect(decision.kind === 'speak' && decision.draft.text).toMatch(/^feltDestabilizing/);
  });

  test('of own words is the frame that says so', () => {
    const life = new PromptLife({ ownWords: [own()] });
    const frameAt = (when: number) => {
      const decision = life.send({ at: when, found: [found('surge')] });
      return decision.kind === 'speak' ? decision.draft.frame : decision;
    };
    expect(frameAt(at)).toBe('ownFirst');
    const later = frameAt(at + 20 * DAY);
    expect(FRAMES.filter(({ isTimed }) => isTimed !== true).map(({ id }) => id)).toContain(later);
  });

  test('a frame about the hour needs hours', () => {
    const frames = (hours?: { from: number; to: number }) =>
      Array.from({ length: 20 }, (_, step) => {
        const life = new PromptLife({ ownWords: [own(hours)] }, () => step / 20).greeted();
        for (const min of [0, 6]) life.send({ at: at + min * MINUTE });
        const decision = life.send({ at: at + 12 * MINUTE, found: [found('surge')] });
        return decision.kind === 'speak' ? decision.draft.frame : undefined;
      });
    expect(frames()).not.toContain('ownHour');
    expect(frames({ from: 540, to: 720 })).toContain('ownHour');
  });
});

function own(hours?: { from: number; to: number }): Settings['ownWords'][number] {
  const id = RecordId.parse('my-words-1');
  return { id, text: 'Tea first.', reason: 'own', ...(hours ? { hours } : {}) };
}

describe('which sentence', () => {
  const T0 = Date.parse('2026-03-10T10:00:00Z');
  const textOf = (life: PromptLife, at: number) => {
    const decision = life.send({ at, found: [found('surge')] });
    return decision.kind === 'speak' ? decision.draft.text : decision;
  };

  test('the very first card says hello, and only that one', () => {
    const life = new PromptLife();
    expect(textOf(life, T0)).toBe('hello');
    expect(textOf(life, T0 + 3 * DAY)).not.toBe('hello');
    expect(textOf(life, T0 + 300 * DAY)).not.toBe('hello');
  });

  test('a greeting that was never seen comes with the next card', () => {
    const life = new PromptLife();
    life.send({ at: T0, found: [found('surge')], delivery: 'left' });
    expect(textOf(life, T0 + HOUR)).toBe('hello');
  });

  test('none comes back within its days; the least recently used comes first', () => {
    let turn = 0;
    const life = new PromptLife({}, () => (turn = (turn + 0.37) % 1)).greeted();
    const said = Array.from({ length: 20 }, (_, step) =>
      textOf(life, T0 + step * 2 * DAY + step * HOUR),
    );
    const fitting = new Set(said).size;
    expect(fitting).toBeGreaterThanOrEqual(7);
    expect(new Set(said.slice(0, 5)).size).toBe(5);
    for (const [index, text] of said.entries()) {
      expect(said.slice(Math.max(0, index - 6), index)).not.toContain(text);
    }
  });

  test.each([
    ['from the first of the equals', 0],
    ['to the last', 0.999],
  ])('chance breaks ties, %s', (_name, chance) => {
    const fitting = TEXTS.filter(
      ({ reasons, needs }) =>
        reasons.includes('surge') && (needs === undefined || needs === 'thread'),
    );
    const life = new PromptLife({}, () => chance).greeted();
    expect(textOf(life, T0)).toBe(fitting.at(chance === 0 ? 0 : -1)?.id);
  });

  test('body cues come only to those who opted in', () => {
    const seen = (canBreathe: boolean) => {
      const texts = Array.from({ length: 50 }, (_, step) =>
        textOf(new PromptLife({ canBreathe }, () => step / 50).greeted(), T0),
      );
      return texts.includes('oneBreath');
    };
    expect(seen(true)).toBe(true);
    expect(seen(false)).toBe(false);
  });

  test('after four without one, an affirming sentence is taken', () => {
    const life = new PromptLife({}, () => 0.3).greeted();
    const said = Array.from({ length: 40 }, (_, step) => textOf(life, T0 + step * 3 * DAY));
    const affirms = said.map((text) => TEXTS.find(({ id }) => id === text)?.affirms === true);
    for (let from = 0; from + 5 <= affirms.length; from++) {
      expect(affirms.slice(from, from + 5)).toContain(true);
    }
  });

  test('nearly everything to one conversation, three days long, has words of its own', () => {
    const with_ = (shares: number[]) => {
      const decision = new PromptLife()
        .greeted()
        .send({ at: T0, found: [found('surge')], more: { shares } });
      return decision.kind === 'speak' && decision.draft.text === 'restOfWeek';
    };
    expect(with_([0.9, 0.81, 1])).toBe(true);
    expect(with_([0.9, 0.8, 1])).toBe(false);
    expect(with_([1, 1])).toBe(false);
  });

  test.each([
    ['day one', 0, 'growingFast'],
    ['a later day', 2 * DAY, 'bigFirstDay'],
  ])('a new conversation on %s is not told the words of the other', (_name, age, other) => {
    for (let step = 0; step < 20; step++) {
      const life = new PromptLife({}, () => step / 20).greeted();
      life.send({ at: T0 - age - 1 });
      const decision = life.send({ at: T0, found: [found('new')] });
      expect(decision.kind === 'speak' && decision.draft.text).not.toBe(other);
    }
  });
});
