// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anywhere } from '#lib/sites/anywhere';
import type { PageReader } from '#lib/sites/page-reader';
import { places } from '#lib/sites/places';
import type { SiteRules } from '#lib/sites/site';
import { siteOf } from '#lib/sites/site-of';
import { threadOf } from '#lib/sites/thread-of';

/** One fixture, an address it can stand at, and the conversation its page shows there. */
const FIXTURES = [
  ['tinder', 'https://tinder.com/app/recs', { id: '5f0aa1c2', weak: false }],
  ['bumble', 'https://bumble.com/app/connections', { id: 'zAh1', weak: false }],
  ['badoo', 'https://badoo.com/messages/abc', { id: 'abc', weak: false }],
  ['match', 'https://www.match.com/matches/xyz', { id: 'xyz', weak: false }],
  ['okcupid', 'https://www.okcupid.com/messages/77', { id: '77', weak: false }],
  ['whatsapp', 'https://web.whatsapp.com/', { id: '491701@c.us', weak: false }],
  ['messenger', 'https://www.facebook.com/messages/t/888', { id: '888', weak: false }],
  ['instagram', 'https://www.instagram.com/direct/t/1034/', { id: '1034', weak: false }],
  ['telegram-a', 'https://web.telegram.org/a/#-1001', { id: '-1001', weak: false }],
  ['telegram-k', 'https://web.telegram.org/k/', { id: '-1001', weak: false }],
  ['discord', 'https://discord.com/channels/@me/42', { id: '42', weak: false }],
  ['x', 'https://x.com/i/chat/1-2', { id: '1-2', weak: false }],
  ['linkedin', 'https://www.linkedin.com/messaging/thread/2-Y/', { id: '2-Y', weak: false }],
  ['google-messages', 'https://messages.google.com/web/conversations/7', { id: '7', weak: false }],
  ['reddit', 'https://www.reddit.com/', { id: 'ada', weak: true }],
  ['teams', 'https://teams.live.com/v2/', { id: '19:abc@unq.gbl.spaces', weak: false }],
  ['snapchat', 'https://www.snapchat.com/web/', undefined],
] as const;

const MARK = '2026-11-22, built from public descriptions, not captured.';
const FIELDS = [
  'composer',
  'within',
  'exclude',
  'notSend',
  'sendButton',
  'oneShot',
  'attachSend',
] as const satisfies readonly (keyof SiteRules)[];

function open(name: string, address: string) {
  const html = readFileSync(join(import.meta.dirname, 'fixtures', `${name}.html`), 'utf8');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address);
  const { rules } = siteOf(url);
  if (!rules) throw new Error(`${name} has no rules.`);
  return { html, document, url, rules };
}

function reader({ document, url }: ReturnType<typeof open>): PageReader {
  return {
    path: url.pathname,
    hash: url.hash,
    query: url.search,
    attribute: (selector, attribute) =>
      document.querySelector(selector)?.getAttribute(attribute) ?? undefined,
    label: () => undefined,
  };
}

test('every site whose composer is evidenced has a fixture', () => {
  const evidenced = places.filter(({ rules }) => rules.some(({ composer }) => composer));
  const shown = new Set(FIXTURES.map(([, address]) => siteOf(new URL(address)).id));
  expect([...shown].sort()).toEqual(evidenced.map(({ id }) => id));
});

describe.each(FIXTURES)('the fixture of %s', (name, address, thread) => {
  const page = open(name, address);
  const { document, rules } = page;

  test('says what it is', () => expect(page.html).toContain(MARK));

  test.each(FIELDS.filter((field) => rules[field] !== undefined))('has what %s names', (field) => {
    expect(document.querySelector(rules[field] ?? '')).not.toBeNull();
    const marked = document.querySelectorAll(`[data-is='${field}']`);
    for (const element of marked) expect(element.closest(rules[field] ?? '')).not.toBeNull();
    expect(marked.length > 0 || field === 'exclude').toBe(true);
  });

  test.each([...document.querySelectorAll<HTMLElement>('[data-not]')])(
    'has a look-alike that is none: %#',
    (element) => {
      const isNone = (field: 'composer' | 'sendButton' | 'attachSend') =>
        !element.closest(rules[field] ?? 'nothing') ||
        Boolean(rules.exclude && element.closest(rules.exclude));
      const field = FIELDS.find((one) => one === element.dataset['not']);
      expect(field).toBeDefined();
      if (field === 'composer' || field === 'sendButton' || field === 'attachSend') {
        expect(isNone(field)).toBe(true);
      }
    },
  );

  test('is noticed at its address', () => {
    expect(page.url.pathname).toMatch(new RegExp(rules.path ?? ''));
    expect(page.url.pathname).toMatch(new RegExp(rules.dmOnly ?? ''));
  });

  test('tells its conversation', () =>
    expect(threadOf(rules, reader(page), anywhere)).toEqual(thread));
});

test.each([
  ['https://tinder.com/', false],
  ['https://discord.com/channels/7/43', false],
  ['https://discord.com/channels/@me/43', true],
  ['https://www.facebook.com/groups/1', false],
  ['https://www.facebook.com/messages/t/1', true],
  ['https://www.instagram.com/p/abc/', false],
  ['https://x.com/home', false],
  ['https://www.linkedin.com/feed/', false],
])('at %s the sensor is awake: %s', (address, isAwake) => {
  const { pathname } = new URL(address);
  const { rules } = siteOf(new URL(address));
  const fits = [rules?.path, rules?.dmOnly].every((re) => !re || new RegExp(re).test(pathname));
  expect(fits).toBe(isAwake);
});
