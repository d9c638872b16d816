import { describe, expect, test } from 'vitest';
import { toneOf } from '#lib/model/tone';
import type { CheckInWord } from '#lib/model/check-in';

describe('the tone of a check-in', () => {
  test.each<[string, CheckInWord[], string]>([
    ['no word at all is an answer too', [], 'none'],
    ['only settled words are settled', ['calm', 'slow'], 'settled'],
    ['one of each is mixed', ['calm', 'urgent'], 'mixed'],
    ['only quick words are activated', ['urgent', 'intense'], 'activated'],
    ['destabilizing comes first', ['calm', 'destabilizing'], 'destabilizing'],
  ])('%s', (_name, words, tone) => {
    expect(toneOf(words)).toBe(tone);
  });
});
