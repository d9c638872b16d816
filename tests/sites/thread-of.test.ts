import { describe, expect, test } from 'vitest';
import { anywhere } from '#lib/sites/anywhere';
import type { PageReader } from '#lib/sites/page-reader';
import { siteOf } from '#lib/sites/site-of';
import { threadOf } from '#lib/sites/thread-of';

interface Seen {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly label?: string;
}

/** A page of which only its address, some attributes and its label are known. */
function pageAt(address: string, { attributes = {}, label }: Seen = {}): PageReader {
  const { pathname, hash, search } = new URL(address);
  return {
    path: pathname,
    hash,
    query: search,
    attribute: (selector, attribute) =>
      Object.entries(attributes).find(
        ([part]) => selector.includes(part) || attribute === part,
      )?.[1],
    label: () => label,
  };
}

function at(address: string, seen?: Seen) {
  const { id, rules } = siteOf(new URL(address));
  const thread = threadOf(rules, pageAt(address, seen), anywhere);
  return [id, typeof thread === 'object' ? thread.id : thread];
}

/** Of an origin without an entry. */
const generic = (address: string, label?: string) =>
  threadOf(undefined, pageAt(address, label === undefined ? {} : { label }), anywhere);

describe('the address of a known site', () => {
  test.each([
    ['https://tinder.com/app/messages/5f0aa1', 'tinder', '5f0aa1'],
    ['https://tinder.com/app/recs', 'tinder', undefined],
    ['https://tinder.com./app/messages/5f0aa1', 'tinder', '5f0aa1'],
    ['https://eu1.bumble.com/app/connections', 'bumble', undefined],
    ['https://bumble.com/app/connections/zAh1', 'bumble', 'zAh1'],
    ['https://badoo.com/messages/abc-123?x=1', 'badoo', 'abc-123'],
    ['https://www.match.com/matches/xyz/chat', 'match', 'xyz'],
    ['https://web.grindr.com/chat/123456', 'grindr', '123456'],
    ['https://www.okcupid.com/messages/77', 'okcupid', '77'],
    ['https://www.okcupid.com/messages?threadid=9%3A1&x=2', 'okcupid', '9:1'],
    ['https://web.whatsapp.com/', 'whatsapp', undefined],
    ['https://web.telegram.org/a/#-1001', 'telegram', '-1001'],
    ['https://web.telegram.org/k/#@bob', 'telegram', '@bob'],
    ['https://www.facebook.com/messages/e2ee/t/999', 'messenger', '999'],
    ['https://www.facebook.com/messages/t/888', 'messenger', '888'],
    ['https://www.facebook.com/messages/new', 'messenger', 'later'],
    ['https://www.facebook.com/groups/1', 'messenger', undefined],
    ['https://www.instagram.com/direct/t/1034/', 'instagram', '1034'],
    ['https://www.instagram.com/direct/new/', 'instagram', 'later'],
    ['https://www.instagram.com/p/abc/', 'instagram', undefined],
    ['https://discord.com/channels/@me/42', 'discord', '42'],
    ['https://discord.com/channels/@me/42/99', 'discord', '42'],
    ['https://discord.com/channels/7/43', 'discord', undefined],
    ['https://x.com/i/chat/1-2?via=inbox', 'x', '1-2'],
    ['https://x.com/i/chat/pin/recovery', 'x', undefined],
    ['https://x.com/i/chat/pinky', 'x', 'pinky'],
    ['https://x.com/messages/compose', 'x', 'later'],
    ['https://twitter.com/messages/12-34', 'x', '12-34'],
    ['https://www.linkedin.com/messaging/thread/2-YTA=/', 'linkedin', '2-YTA='],
    ['https://www.linkedin.com/messaging/thread/new/', 'linkedin', 'later'],
    ['https://www.linkedin.com/messaging/thread/newton/', 'linkedin', 'newton'],
    ['https://messages.google.com/web/conversations/1187', 'google-messages', '1187'],
    ['https://messages.google.com/web/conversations/new', 'google-messages', 'later'],
    ['https://chat.reddit.com/user/t2_6q3', 'reddit', 't2_6q3'],
    ['https://www.reddit.com/chat/room/!a%3Areddit.com', 'reddit', '!a:reddit.com'],
    ['https://teams.live.com/v2/?ctx=chat&chatId=19%3Aabc', 'teams', '19:abc'],
    ['https://teams.microsoft.com/v2/#/conversations/19:x?ctx=chat', 'teams', '19:x'],
    ['https://tinder.com/app/messages/100%', 'tinder', '100%'],
  ])('%s is %s %s', (address, site, thread) => {
    expect(at(address)).toEqual([site, thread]);
  });
});

describe('what the page of a known site shows', () => {
  test('WhatsApp tells a conversation by the rows of its messages', () => {
    const attributes = { "#main [data-id*='@']": 'true_491701@c.us_3EB0' };
    expect(at('https://web.whatsapp.com/', { attributes })).toEqual(['whatsapp', '491701@c.us']);
  });

  test('a name in a header is a weak id, and its unread counter no part of it', () => {
    const address = 'https://web.whatsapp.com/';
    const page = pageAt(address, { attributes: { 'header span[title]': '(2) Bo ' } });
    expect(threadOf(siteOf(new URL(address)).rules, page)).toEqual({ id: 'Bo', weak: true });
  });

  test('Bumble falls back to the label when address and list say nothing', () => {
    const address = 'https://bumble.com/app/connections';
    expect(at(address, { label: 'Kim' })).toEqual(['bumble', 'Kim']);
  });
});

describe('an origin without an entry', () => {
  test.each([
    ['its host', 'https://chat.example.org/x', 'chat.example.org'],
    ['its host with the port', 'http://localhost:8443/x', 'localhost:8443'],
    ['a host that only ends like a known one', 'https://nottinder.com/', 'nottinder.com'],
    ['a host below a known exact one', 'https://evil.tinder.com/', 'evil.tinder.com'],
  ])('is named by %s', (_name, address, id) => {
    expect(siteOf(new URL(address))).toEqual({ id });
  });

  const O = 'https://chat.example.org';
  test.each([
    ['a trailing slash', '/c/77', '/c/77/'],
    ['the order of the query', '/c?id=7&room=2', '/c?room=2&id=7'],
    ['tracking', '/c/77', '/c/77?utm_source=mail&gclid=1&fbclid=2'],
    ['an empty query or hash', '/c/77', '/c/77?#'],
    ['a message anchor', '/c/77', '/c/77#message-123'],
    ['a message in the query', '/direct/77', '/direct/77?msg=abc'],
    ['an unread counter', '/c/77', '/c/77?unread=3'],
    ['a nearby message in the hash', '/#narrow/dm/12-bob', '/#narrow/dm/12-bob/near/345'],
    ['an event of a room', '/#/room/!abc:x.org', '/#/room/!abc:x.org/$ev?via=x.org'],
    ['percent signs', '/c/@bob', '/c/%40bob'],
    ['where it was opened from', '/c/77', '/c/77?via=inbox&tab=all'],
    ['a hash bang', '/#!/c/77', '/#/c/77'],
    ['a page file with a query', '/chat.php?with=bob', '/chat.php?with=bob&lang=de'],
  ])('%s does not split a conversation', (_name, one, other) => {
    expect(generic(O + one)).toBeDefined();
    expect(generic(O + other)).toEqual(generic(O + one));
  });

  test.each([
    ['paths', '/messages/bob', '/messages/eve'],
    ['short paths', '/messages/a', '/messages/b'],
    ['letters and numbers', '/chat/m123', '/chat/m124'],
    ['queries', '/chat?id=1', '/chat?id=2'],
    ['hashes', '/app#bob', '/app#eve'],
    ['numbers in the hash', '/app#12345', '/app#12346'],
    ['a query behind the hash', '/#chat?jid=a@x', '/#chat?jid=b@x'],
    ['a doubtful field that is all there is', '/chat?from=bob', '/chat?from=eve'],
    ['upper and lower case', '/c/aB', '/c/Ab'],
    ['a path like a sentence', '/c/with/bob', '/c/with/eve'],
    ['threads under near', '/near/1', '/near/2'],
  ])('conversations told apart by %s stay apart', (_name, one, other) => {
    expect(generic(O + one)).toMatchObject({ weak: false });
    expect(generic(O + one)).not.toEqual(generic(O + other));
  });

  test.each([
    ['/', 'Ada', 'Ada'],
    ['/messages', 'Ada', 'Ada'],
    ['/en/app/chat.html', '(3) Ada', 'Ada'],
    ['/', 'Ada (12)', 'Ada'],
    ['/', '• Ada\u200e', 'Ada'],
    ['/#top', '[99+]  Ada   Lovelace', 'Ada Lovelace'],
    ['/chat?utm_source=x', 'Ada', 'Ada'],
  ])('at %s the label "%s" is the weak id', (path, label, id) => {
    expect(generic(O + path, label)).toEqual({ id, weak: true });
  });

  test.each([
    ['nothing at all', '/', undefined],
    ['an empty label', '/', '  (3) '],
    ['a label as long as a text', '/', 'x'.repeat(201)],
  ])('%s gives no conversation', (_name, path, label) => {
    expect(generic(O + path, label)).toBeUndefined();
  });

  test.each(['/messages/new', '/#/chat/new', '/app/compose/'])('%s says later', (path) => {
    expect(generic(O + path, 'New message')).toBe('later');
  });

  test.each(['/c/%E0%A4%A', '/c?x=%', '/#%zz'])('the broken address %s does not throw', (path) => {
    expect(generic(O + path)).toMatchObject({ weak: false });
  });

  test('an id longer than may be handed over is none', () => {
    expect(generic(`${O}/c/${'x'.repeat(1_000_000)}`)).toBeUndefined();
  });
});
