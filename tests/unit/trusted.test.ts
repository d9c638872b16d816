import { describe, expect, test } from 'vitest';
import { TrustedPerson, partsOf, reachFrom } from '#lib/model/trusted';

describe('a way to someone', () => {
  test.each([
    ['tel', '+49 (30) 123-45.67', 'tel:+49301234567'],
    ['sms', '0170 1234567', 'sms:01701234567'],
    ['mailto', ' kim@example.org ', 'mailto:kim@example.org'],
    ['https', 'chat.example.org/kim', 'https://chat.example.org/kim'],
    ['https', 'https://chat.example.org/kim', 'https://chat.example.org/kim'],
  ] as const)('%s %s becomes %s', (way, typed, reach) => {
    expect(reachFrom(way, typed)).toBe(reach);
    expect(TrustedPerson.parse({ name: 'Kim', reach })).toEqual({ name: 'Kim', reach });
    expect(partsOf(reach).way).toBe(way);
    expect(reachFrom(way, partsOf(reach).typed)).toBe(reach);
  });

  test.each([
    ['tel', 'kim'],
    ['tel', '12'],
    ['mailto', 'kim'],
    ['mailto', 'kim@example.org?body=hello'],
    ['https', 'javascript:alert(1)'],
    ['https', ''],
  ] as const)('%s %s is none', (way, typed) => {
    expect(reachFrom(way, typed)).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'http://a.example',
    'data:text/html,x',
    'mailto:a@b?subject=x',
  ])('%s is never stored', (reach) => {
    expect(TrustedPerson.safeParse({ name: 'Kim', reach }).success).toBe(false);
  });
});
