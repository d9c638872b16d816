// @vitest-environment jsdom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SiteId } from '#lib/model/ids';
import { places } from '#lib/sites/places';
import { siteOf } from '#lib/sites/site-of';
import { sites } from '#lib/sites/sites';
import type { SitePlace, SiteRules } from '#lib/sites/site';

const FOLDER = join(import.meta.dirname, '../../lib/sites/registry');
const files = readdirSync(FOLDER).map((name) => name.replace('.ts', ''));
const each = places.map((place): [string, SitePlace] => [place.id, place]);

/** Every regular expression of a site, with where it stands. */
function expressions({ rules }: SitePlace): readonly string[] {
  return rules.flatMap(({ path, dmOnly, later, thread = [] }) => [
    ...[path, dmOnly, later].filter((re) => re !== undefined),
    ...thread.flatMap((source) => ('re' in source && source.re ? [source.re] : [])),
  ]);
}

/** Every selector of one set of rules. */
function selectors(rules: SiteRules): readonly string[] {
  const { composer, within, exclude, notSend, sendButton, oneShot, editMarker, attachSend } = rules;
  return [
    ...[composer, within, exclude, notSend, sendButton, oneShot, editMarker, attachSend].filter(
      (selector) => selector !== undefined,
    ),
    ...(rules.clickOnly ?? []).map(({ selector }) => selector),
    ...(rules.thread ?? []).flatMap((source) =>
      source.from === 'attribute' ? [source.selector] : [],
    ),
  ];
}

describe('the registry', () => {
  test('is one file a site, named after its id', () => {
    expect(places.map(({ id }) => id)).toEqual([...files].sort());
  });

  test('shows people the same sites in the same order as sensors', () => {
    expect(sites.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
  });

  test('gives no host to two sites', () => {
    const hosts = places.flatMap((place) => place.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test('counts the sites people know of: dating and messengers', () => {
    const kinds = new Map([...sites].map(({ kind }) => [kind, 0]));
    for (const { kind } of sites) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({ dating: 20, messenger: 11 });
  });
});

describe.each(each)('%s', (id, place) => {
  test('has an id the journal takes', () => {
    expect(SiteId.safeParse(id).success).toBe(true);
  });

  test.each(place.hosts)('is found on its host %s, and nobody else is', (host) => {
    const hostname = host.replace('*.', 'eu1.');
    const pathname = place.rules[0]?.pathPrefix ?? '/';
    const found = siteOf({ hostname, host: hostname, pathname });
    expect(found.id).toBe(id);
    expect(found.rules).toBe(place.rules[0]);
    expect(host).toMatch(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  test.each(expressions(place))('%s compiles, and takes time in proportion to its input', (re) => {
    const expression = new RegExp(re);
    expect(re, 'no repeated group').not.toMatch(/[^\\]\)[*+{]/);
    expect(re, 'nothing unbounded before the end').not.toMatch(/\.[*+](?!\)?\$?$)/);
    for (const piece of ['/', 'a', '1', '/messages/', 'conversations/', '-', '@a.', 'true_']) {
      const started = performance.now();
      expression.test(piece.repeat(200_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test.each(place.rules.flatMap(selectors))('%s is a selector', (selector) => {
    expect(() => document.querySelector(selector)).not.toThrow();
  });
});

describe.each(sites.map((site) => [site.id, site] as const))('the card of %s', (_id, site) => {
  test('opens on one of its own hosts', () => {
    const { hostname, pathname, protocol } = new URL(site.home);
    expect([protocol, siteOf({ hostname, host: hostname, pathname }).id]).toEqual([
      'https:',
      site.id,
    ]);
  });

  test('says when it was last seen to work, never a day to come', () => {
    const { seen } = site;
    if (seen === undefined) expect(site.evidence).toBe('low');
    else expect(seen).toMatch(/^20\d\d(-(0[1-9]|1[0-2]))?$/);
  });

  test('claims evidence only where there are rules to back', () => {
    expect(site.evidence === 'low' || site.rules.length > 0).toBe(true);
  });
});
