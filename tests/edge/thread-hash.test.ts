import { beforeEach, describe, expect, test } from 'vitest';
import { openJournal, type OwnJournal } from '#lib/edge/journal/own';
import {
  ensureHashKey,
  findHashKey,
  hashThread,
  putHashKeyBack,
  takeHashKeyOut,
} from '#lib/edge/thread-hash';
import { SiteId, ThreadId } from '#lib/model/ids';
import { freshBrowser } from '../helpers/places';

const site = (name: string) => SiteId.parse(name);
const worker = () => openJournal({ now: () => 0, offsetMin: () => 0 });

let journal: OwnJournal;
beforeEach(() => {
  freshBrowser();
  journal = worker();
});

describe('the hash key', () => {
  test('is made once, and found by every later worker and in every later generation', async () => {
    expect(await findHashKey(journal)).toBeUndefined();
    const key = await ensureHashKey(journal);
    const hash = await hashThread(key, site('tinder'), 'anna');
    await journal.renew();
    const later = await findHashKey(worker());
    expect(later && (await hashThread(later, site('tinder'), 'anna'))).toBe(hash);
  });

  test('is one, even when two ask for it at once', async () => {
    const keys = await Promise.all([ensureHashKey(journal), ensureHashKey(journal)]);
    const [one, other] = await Promise.all(
      keys.map((key) => hashThread(key, site('tinder'), 'anna')),
    );
    expect(one).toBe(other);
  });

  test('taken out and put back, as when it was sealed, it makes the same hashes', async () => {
    const key = await ensureHashKey(journal);
    expect(await findHashKey(worker())).toMatchObject({ extractable: true, usages: ['sign'] });
    const bytes = await takeHashKeyOut(key);
    const back = await putHashKeyBack(new Uint8Array(bytes ?? []));
    const anna = (by: CryptoKey) => hashThread(by, site('tinder'), 'anna');
    expect(await anna(back)).toBe(await anna(key));
  });

  test.each([
    ['one that is not for hashes', () => aes()],
    ['a text', async () => 'secret'],
  ])('%s in its place is not taken for it', async (_name, other) => {
    const wrong = await other();
    await journal.transact((tx) => tx.putState('key', wrong));
    expect(await findHashKey(journal)).toBeUndefined();
  });
});

const aes = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);

describe('the hash of a conversation', () => {
  let key: CryptoKey;
  beforeEach(async () => void (key = await ensureHashKey(journal)));

  test('is a code of its kind, without the id in it', async () => {
    const hash = await hashThread(key, site('tinder'), 'anna-1234');
    expect(ThreadId.parse(hash)).toBe(hash);
    expect(hash).toHaveLength(22);
    expect(hash).not.toContain('anna');
  });

  test.each([
    ['the same conversation on the same site', ['tinder', 'anna'], ['tinder', 'anna'], true],
    ['another site', ['tinder', 'anna'], ['bumble', 'anna'], false],
    ['another conversation', ['tinder', 'anna'], ['tinder', 'bert'], false],
    [
      'an end of the site that could be a beginning of the id',
      ['tin', 'der'],
      ['tinder', ''],
      false,
    ],
    ['letters beyond the alphabet', ['tinder', 'é'], ['tinder', 'e'], false],
  ] as const)('%s', async (_name, one, other, isSame) => {
    const [a, b] = [
      await hashThread(key, site(one[0]), one[1]),
      await hashThread(key, site(other[0]), other[1]),
    ];
    expect(a === b).toBe(isSame);
  });

  test('is another under another key, so that no two browsers share a code', async () => {
    freshBrowser();
    const others = await ensureHashKey(worker());
    expect(await hashThread(others, site('tinder'), 'anna')).not.toBe(
      await hashThread(key, site('tinder'), 'anna'),
    );
  });
});
