import { beforeEach, describe, expect, test } from 'vitest';
import { isOwnPage, isOwnScript, isTimely, originOf, siteFor, type Sender } from '#lib/edge/sender';
import { EventId, SiteId } from '#lib/model/ids';
import type { Observation } from '#lib/model/observation';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { HOUR, MINUTE, SECOND } from '#lib/model/time';
import { BrowserInMemory } from '#tests/helpers/fake-browser.ts';

const ID = 'test-extension-id';
const PAGE = `chrome-extension://${ID}/popup.html`;
const CHAT = 'https://chat.example/with/robin';
const NOW = Date.UTC(2026, 2, 11, 12);

let browser: BrowserInMemory;
beforeEach(() => {
  browser = new BrowserInMemory();
  browser.granted.add('https://chat.example/*').add('https://tinder.com/*');
});

describe('who speaks: a page of Andante, a script of it in a tab, or nobody', () => {
  test.each<[string, Sender, 'page' | 'script' | 'nobody']>([
    ['the popup', { id: ID, url: PAGE }, 'page'],
    ['the options page, which is a tab', { id: ID, url: PAGE, tab: { id: 1 } }, 'page'],
    ['the sensor', { id: ID, url: CHAT, tab: { id: 1 } }, 'script'],
    ['another extension', { id: 'another', url: PAGE, tab: { id: 1 } }, 'nobody'],
    ['a page that calls itself so', { id: ID, url: `https://x.example/${PAGE}` }, 'nobody'],
    ['a script without a tab', { id: ID, url: CHAT }, 'nobody'],
    ['nothing at all', {}, 'nobody'],
  ])('%s', (_name, sender, who) => {
    expect(isOwnPage(sender)).toBe(who === 'page');
    expect(isOwnScript(sender)).toBe(who === 'script');
  });
});

test.each<[string, Sender, string | undefined]>([
  [
    'the browser’s word comes first',
    { origin: 'https://a.example', url: CHAT },
    'https://a.example',
  ],
  ['else the address of the frame', { url: CHAT }, 'https://chat.example'],
  [
    'else that of the tab, for frames without an address of their own',
    { origin: 'null', url: 'about:srcdoc', tab: { url: CHAT } },
    'https://chat.example',
  ],
  ['or none', { url: 'no address' }, undefined],
])('where it comes from: %s', (_name, sender, origin) => {
  expect(originOf(sender)).toBe(origin);
});

function send(change: Partial<Observation> = {}): Observation {
  return {
    kind: 'send',
    eventId: EventId.parse('an-event-1'),
    at: NOW,
    offsetMin: 0,
    site: SiteId.parse('chat.example'),
    origin: 'https://chat.example',
    ...change,
  };
}

describe('a report could have happened when it says', () => {
  test.each<[string, Partial<Observation>, { byMessage: boolean; fromOutbox: boolean }]>([
    ['now', {}, { byMessage: true, fromOutbox: true }],
    ['a minute ago', { at: NOW - MINUTE }, { byMessage: true, fromOutbox: true }],
    ['an hour ago', { at: NOW - HOUR }, { byMessage: false, fromOutbox: true }],
    ['yesterday', { at: NOW - 24 * HOUR }, { byMessage: false, fromOutbox: false }],
    ['a minute ahead', { at: NOW + MINUTE }, { byMessage: true, fromOutbox: true }],
    ['an hour ahead', { at: NOW + HOUR }, { byMessage: false, fromOutbox: false }],
    [
      'now, waiting three seconds for its conversation',
      { settleBy: NOW + 3 * SECOND },
      { byMessage: true, fromOutbox: true },
    ],
    [
      'now, waiting an hour for it',
      { settleBy: NOW + HOUR },
      { byMessage: false, fromOutbox: false },
    ],
  ])('%s', (_name, change, { byMessage, fromOutbox }) => {
    expect(isTimely(send(change), NOW, false)).toBe(byMessage);
    expect(isTimely(send(change), NOW, true)).toBe(fromOutbox);
  });
});

describe('a report is taken for', () => {
  const site = (origin: string, id: string) => ({
    origin,
    site: SiteId.parse(id),
    notice: 'all' as const,
  });
  const settings = {
    ...DEFAULT_SETTINGS,
    sites: [
      site('https://chat.example', 'chat.example'),
      site('https://not.example', 'not.example'),
    ],
  };
  test.each<[string, Partial<Observation>, string | undefined]>([
    ['the site it comes from', {}, 'https://chat.example'],
    ['no site that is not listed', { origin: 'https://tinder.com' }, undefined],
    ['no other site than that of its origin', { site: SiteId.parse('tinder') }, undefined],
    [
      'no site whose permission is gone',
      { origin: 'https://not.example', site: SiteId.parse('not.example') },
      undefined,
    ],
  ])('%s', async (_name, change, origin) => {
    expect((await siteFor(send(change), settings))?.origin).toBe(origin);
  });
});
