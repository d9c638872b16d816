import { beforeAll, describe, expect, test } from 'vitest';
import { Header, createHeader, rewrap, unwrapKey } from '#lib/edge/lock/header';
import { STEPS } from '#lib/edge/journal/upgrade';
import { open, seal } from '#lib/edge/lock/seal';

const PASSPHRASE = 'a quiet harbour';
const ROW = { at: 1_795_324_316_749, site: 'chat.test', thread: 'k3J9', note: 'Zyzzyva' };

let header: Header;
let key: CryptoKey;
let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  header = await createHeader(PASSPHRASE);
  key = (await unwrapKey(header, PASSPHRASE)) ?? raise();
  sealed = await seal(header, 'one', ROW);
});

test('what was sealed without the passphrase opens with it', async () => {
  expect(await open(header, key, { id: 'one', bytes: sealed })).toEqual(ROW);
});

test('a sealed history tells which version of the journal it was: both count up together', () => {
  expect(header.version).toBe(STEPS.length);
});

test('nothing of it can be read, and its length tells little', async () => {
  const text = Buffer.from(sealed).toString('latin1');
  for (const part of ['Zyzzyva', 'chat.test', 'k3J9', '1795324316749']) {
    expect(text).not.toContain(part);
  }
  const longer = await seal(header, 'two', { ...ROW, note: 'Zyzzyva by the window' });
  expect(longer).toHaveLength(sealed.length);
  expect(await seal(header, 'one', ROW), 'twice the same is not the same').not.toEqual(sealed);
});

describe('what was changed is refused', () => {
  const flipped = (at: number) => {
    const bytes = sealed.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

  test.each<readonly [string, () => { id: string; bytes: Uint8Array<ArrayBuffer> }]>([
    ['a bit at the beginning', () => ({ id: 'one', bytes: flipped(3) })],
    ['a bit in the middle', () => ({ id: 'one', bytes: flipped(100) })],
    ['the last bit', () => ({ id: 'one', bytes: flipped(sealed.length - 1) })],
    ['cut short', () => ({ id: 'one', bytes: sealed.slice(0, 200) })],
    ['under another id', () => ({ id: 'two', bytes: sealed })],
  ])('%s', async (_name, what) => {
    await expect(open(header, key, what())).rejects.toBeInstanceOf(DOMException);
  });

  test('a passphrase that is not quite it', async () => {
    expect(await unwrapKey(header, 'a quiet harbor')).toBeUndefined();
  });

  test('a header with another public key', async () => {
    const other = await createHeader(PASSPHRASE);
    const swapped = { ...header, publicKey: other.publicKey };
    expect(await unwrapKey(swapped, PASSPHRASE)).toBeUndefined();
  });

  test.each([1000, 1e12])('a header with %i rounds', (rounds) => {
    expect(Header.safeParse({ ...header, rounds }).success).toBe(false);
  });
});

test('two spellings that look alike are one passphrase', async () => {
  const composed = await createHeader('caf\u00e9');
  expect(await unwrapKey(composed, 'cafe\u0301')).toBeDefined();
});

test('after a change the new passphrase opens what was sealed before, and the old one nothing', async () => {
  const changed = await rewrap(header, key, 'new words');
  const again = (await unwrapKey(changed, 'new words')) ?? raise();
  expect(await open(changed, again, { id: 'one', bytes: sealed })).toEqual(ROW);
  expect(await unwrapKey(changed, PASSPHRASE)).toBeUndefined();
});

function raise(): never {
  throw new Error('It did not open.');
}
