import { describe, expect, test } from 'vitest';
import { nameOf, registrySites, siteAt } from '#lib/history/known-sites';
import { SiteId } from '#lib/model/ids';

describe('what people see of the registry', () => {
  test('a known origin has a name and a kind', () => {
    expect(siteAt('https://tinder.com')).toEqual({ id: 'tinder', name: 'Tinder', kind: 'dating' });
    expect(siteAt('https://web.telegram.org')).toMatchObject({ kind: 'messenger' });
  });

  test('an unknown origin is called by its host, with its port', () => {
    expect(siteAt('https://chat.example.org:8443')).toEqual({
      id: 'chat.example.org:8443',
      name: 'chat.example.org:8443',
      kind: 'unknown',
    });
    expect(nameOf(SiteId.parse('chat.example.org'))).toBe('chat.example.org');
  });

  test('every offered origin leads back to its own site', () => {
    for (const site of registrySites()) {
      expect(site.origins.map((origin) => siteAt(origin).id)).toEqual([site.id]);
    }
  });
});
