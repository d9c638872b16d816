import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { ACTS, PromptCard, REASONS } from '#lib/model/prompt';
import { DAY, HOUR } from '#lib/model/time';
import {
  STANDING_ANSWERS,
  actKey,
  answerKey,
  numbersKey,
  textKeys,
  whyKey,
} from '#lib/prompt/prompt-words';
import { TEXTS, TEXT_IDS } from '#lib/prompt/texts';
import { PromptLife, found } from '#tests/helpers/prompt-life.ts';

const words = new Map<string, string>();
for (const message of parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML')) {
  if (message.type === 'simple' || message.type === 'chrome')
    words.set(message.key.join('.'), message.message);
}
const say = (key: string): string => {
  const sentence = words.get(key);
  if (sentence === undefined) throw new Error(`no words for ${key}`);
  return sentence;
};

/** Words that judge, diagnose, command or alarm. */
const BANNED =
  /\b(should|must|ought|have to|too much|too many|again|warning|alert|danger|red flags?|toxic|addicted|trauma\w*|attach\w*|bond\w*|love.?bomb\w*|dopamine|oxytocin|narciss\w*|avoidant|anxious|unhealthy|obsess\w*|he|she|him|his|her|hers|the one|scor\w*|streak|goal|badge|heal\w*|stop it)\b/i;
const EMOJI = /\p{Extended_Pictographic}/u;

const cards = [...TEXT_IDS, 'own:some-id'].flatMap((id) => {
  const keys = textKeys(id);
  if (keys === undefined) throw new Error(`no keys for ${id}`);
  return [
    [`${id}, title`, say(keys.title)],
    [`${id}, body`, say(keys.body)],
  ] as const;
});
const whys = REASONS.flatMap((reason) =>
  (['above', 'well-above'] as const).map(
    (strength) => [`why ${reason}, ${strength}`, say(whyKey(reason, strength))] as const,
  ),
);
const labels = [...ACTS, ...STANDING_ANSWERS].map(
  (answer) => [`the label of ${answer}`, say(answerKey(answer))] as const,
);

describe('everything a card can say', () => {
  test.each([...cards, ...whys, ...labels])('%s keeps to the rules', (_name, sentence) => {
    expect(sentence.trim()).not.toBe('');
    expect(sentence).not.toMatch(BANNED);
    expect(sentence).not.toMatch(/[!$%\d]/); // no shouting, no figure, no placeholder
    expect(sentence).not.toMatch(EMOJI);
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
  });

  test.each([...words].filter(([key]) => key.startsWith('card.')))(
    '%s, around the sentence, keeps to them too',
    (key, sentence) => {
      expect(sentence).not.toMatch(BANNED);
      expect(sentence).not.toMatch(EMOJI);
      expect(sentence).not.toContain('!');
      const isKept = ['card.reach', 'card.break.left'].includes(key); // the key F6; a countdown
      expect(isKept || !/[$\d]/.test(sentence)).toBe(true);
    },
  );

  test('the rules can fail', () => {
    for (const bad of ['You should stop', 'It is a red flag', 'She likes it', 'a trauma bond']) {
      expect(bad).toMatch(BANNED);
    }
  });
});

describe('the library', () => {
  test('has one entry for each id', () => {
    expect(TEXTS.map(({ id }) => id)).toEqual(TEXT_IDS);
  });

  test.each(TEXTS.map((text) => [text.id, text] as const))(
    '%s offers one or two acts',
    (_id, text) => {
      expect(PromptCard.shape.acts.safeParse([...text.acts]).success).toBe(true);
      expect(new Set(text.acts).size).toBe(text.acts.length);
      const saying = text.acts.filter((act) => act.startsWith('say-')).length;
      expect(saying === 0 || saying === 2).toBe(true); // the two answers to its own question
      expect(text.acts.length - saying).toBeLessThanOrEqual(saying > 0 ? 1 : 2);
    },
  );

  test('carry on and never this kind stand on every card, in words', () => {
    expect(STANDING_ANSWERS).toContain('carry-on');
    expect(STANDING_ANSWERS).toContain('never');
    expect(say(answerKey('carry-on'))).toBe('Carry on');
    expect(say(answerKey('never'))).toBe('Never this kind');
    expect(actKey('park')).toBe(answerKey('park'));
  });

  test('one text in five, at least, affirms or asks what is going well', () => {
    expect(TEXTS.filter(({ affirms }) => affirms).length / TEXTS.length).toBeGreaterThanOrEqual(
      0.2,
    );
  });

  test('breath and body stand only in texts for those who opted in', () => {
    const bodily = TEXT_IDS.filter((id) => /breath|feet|body/i.test(say(`prompt.${id}.body`)));
    expect(bodily).toEqual(['oneBreath']);
    expect(TEXTS.find(({ id }) => id === 'oneBreath')?.needs).toBe('canBreathe');
    const breathing = TEXTS.filter(({ acts }) => acts.includes('breathe'));
    expect(breathing.every(({ needs }) => needs === 'canBreathe')).toBe(true);
  });

  test('after "destabilizing" nothing asks why', () => {
    expect(say('prompt.feltDestabilizing.body')).not.toMatch(/why|\?/i);
  });

  test('an id nobody knows has no words', () => {
    expect(textKeys('gone')).toBeUndefined();
  });

  test.each(REASONS.map((reason) => [reason]))('the numbers behind %s have words', (reason) => {
    expect(say(numbersKey(reason))).not.toMatch(BANNED);
  });
});

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
