import { describe, expect, test } from 'vitest';
import { CARDS, CARD_IDS } from '#lib/learn/cards';
import { CLAIM_IDS, GRADES, claimKeys, gradeKey } from '#lib/learn/claim';
import { CLAIMS } from '#lib/learn/claims';
import { CHECKED_ON, RESOURCES } from '#lib/learn/resources';

describe('the four cards', () => {
  test('stand in their order and hold every claim once', () => {
    expect(CARDS.map(({ id }) => id)).toEqual(CARD_IDS);
    expect(CARDS.flatMap(({ claims }) => claims)).toEqual(CLAIM_IDS);
  });

  test('every claim has one grade, and its sources or an admission', () => {
    expect(CLAIMS.map(({ id }) => id)).toEqual(CLAIM_IDS);
    for (const { id, grade, sources } of CLAIMS) {
      expect(GRADES).toContain(grade);
      const isAdmission = ['attachingQuickly', 'paceReveals', 'repetition'].includes(id);
      expect(sources.length === 0).toBe(isAdmission);
      for (const { cite } of sources) expect(cite.trim()).not.toBe('');
    }
  });

  test('a claim that is not supported is never shown with support alone', () => {
    const unsupported = CLAIMS.filter(({ grade }) => grade === 'D');
    for (const { sources } of unsupported) {
      expect(sources.every(({ side }) => side === 'against')).toBe(true);
    }
  });

  test('keys follow from ids', () => {
    expect(claimKeys('naming').says).toBe('learn.claim.naming.says');
    expect(new Set(GRADES.map(gradeKey)).size).toBe(GRADES.length);
  });
});

describe('places to turn to', () => {
  test('the whole world comes first, then countries by their code', () => {
    const [first, ...rest] = RESOURCES;
    expect(first?.country).toBeUndefined();
    const countries = rest.map(({ country = '' }) => country);
    expect(countries).toEqual([...countries].sort());
    for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/);
  });

  test('say when they were compared with their sources', () => {
    expect(CHECKED_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test.each(RESOURCES.map((one) => [one.name, one] as const))('%s can be reached', (_name, one) => {
    expect(new URL(one.url).protocol).toBe('https:');
    expect(new URL(one.source).protocol).toBe('https:');
    if (one.country !== undefined) expect(one.phone).toMatch(/^[\d -]{3,}$/);
  });
});
