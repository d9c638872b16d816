import { describe, expect, test } from 'vitest';
import {
  noticeFor,
  originOf,
  seeingOf,
  standingOf,
  type Here,
  type KnownSite,
} from '#lib/history/here';
import { compare } from '#lib/history/pace-view';
import { SiteId, ThreadId } from '#lib/model/ids';
import { DEFAULT_SETTINGS } from '#lib/model/settings';
import { DAY } from '#lib/model/time';

const site: KnownSite = { id: SiteId.parse('tinder'), name: 'Tinder', kind: 'dating' };
const thread = ThreadId.parse('aaaaaaaaaaaaaaaaaaaaaa');

describe('where the popup was opened', () => {
  test.each([
    [
      'any https page has an origin',
      'https://chat.example.org:8443/a?b',
      'https://chat.example.org:8443',
    ],
    ['localhost may be plain', 'http://localhost:5173/', 'http://localhost:5173'],
    ['and so may a name under it', 'http://dates.localhost:5173/', 'http://dates.localhost:5173'],
    ['other plain http may not', 'http://example.org/', { why: 'insecure' }],
    ['nor may a look-alike of localhost', 'http://localhost.example.org/', { why: 'insecure' }],
    ['nor a page of the browser', 'chrome://settings/', { why: 'browser' }],
    ['nor no page at all', undefined, { why: 'browser' }],
    ['nor nonsense', 'not a page', { why: 'browser' }],
  ])('%s', (_name, url, origin) => {
    expect(originOf(url)).toEqual(origin);
  });

  test('only a dating site starts with all conversations', () => {
    expect(noticeFor(site)).toBe('all');
    expect(noticeFor({ ...site, kind: 'messenger' })).toBe('chosen');
    expect(noticeFor({ ...site, kind: 'unknown' })).toBe('chosen');
  });

  test('health is waiting, seen, quiet or unseen', () => {
    const at = 100 * DAY;
    const see = (health: object) => seeingOf({ 'https://a.b': health }, 'https://a.b', at).kind;
    expect(seeingOf({}, 'https://a.b', at)).toEqual({ kind: 'waiting' });
    expect(see({ lastSendAt: at - 5 })).toBe('seen');
    expect(see({ lastSendAt: at - 5, unseenSince: at - 3 })).toBe('unseen');
    expect(
      seeingOf({ 'https://a.b': { lastSendAt: at - 8 * DAY } }, 'https://a.b', at),
    ).toMatchObject({
      isQuiet: true,
    });
  });
});

describe('the word beside the dot', () => {
  const allowed = { origin: 'https://tinder.com', site: site.id, notice: 'all' } as const;
  const open = { thread, site: site.id, weak: false };
  const here: Here = {
    kind: 'allowed',
    allowed,
    site,
    seeing: { kind: 'waiting' },
    conversation: open,
  };
  test.each<[string, Here, object, string]>([
    ['noticing on an allowed site', here, {}, 'noticing'],
    ['resting elsewhere', { kind: 'closed', why: 'browser' }, {}, 'resting'],
    ['a page that was open before', { ...here, isDeaf: true }, {}, 'unloaded'],
    ['a pause everywhere wins', here, { pausedUntil: 'told' }, 'paused'],
    ['a pause that is over does not', here, { pausedUntil: 5 }, 'noticing'],
    ['a paused site', { ...here, allowed: { ...allowed, pausedUntil: 20 } }, {}, 'paused'],
    ['unseen sends', { ...here, seeing: { kind: 'unseen', since: 3 } }, {}, 'unseen'],
    [
      'a conversation nobody chose',
      { ...here, allowed: { ...allowed, notice: 'chosen' } },
      {},
      'unchosen',
    ],
    [
      'no conversation open, where only chosen ones are noticed',
      { ...here, conversation: undefined, allowed: { ...allowed, notice: 'chosen' } },
      {},
      'unopened',
    ],
    [
      'no conversation open, where all are noticed',
      { ...here, conversation: undefined },
      {},
      'noticing',
    ],
  ])('%s', (_name, where, settings, word) => {
    expect(standingOf(where, { ...DEFAULT_SETTINGS, ...settings }, 10)).toBe(word);
  });
});

describe('the comparison', () => {
  test.each([
    [0, 0, 'none'],
    [1, 4, 'below'],
    [4, 9, 'below'],
    [9, 9, 'about'],
    [14, 9, 'above'],
    [18, 9, 'twice'],
    [27, 9, 'thrice'],
    [90, 9, 'far'],
  ])('%s against a usual of %s is "%s"', (observed, usual, words) => {
    expect(compare(observed, usual)).toBe(words);
  });
});
