import { fromBase64 } from './base64';
import type { Header } from './header';
import { CURVE, publicBytes } from './keys';

/** Lengths are rounded up to this, so that they tell little. */
const STEP = 256;
const PUBLIC_BYTES = 65;
const LENGTH_BYTES = 4;
/** A key of its own for every sealed thing makes a fixed one safe. */
const IV = new Uint8Array(12);
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Seals a value to the public key: whoever has only the header cannot open it again, not even the one who sealed it.
 * `id` is bound to it: moved under another id it does not open. ECDH P-256 with a fresh key → HKDF → AES-256-GCM.
 */
export async function seal(header: Header, id: string, value: unknown): Promise<Bytes> {
  const theirs = fromBase64(header.publicKey);
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const mine = await publicBytes(publicKey);
  const key = await sharedKey({ privateKey, other: theirs, mine, theirs }, 'encrypt');
  return joined(mine, await crypto.subtle.encrypt(bound(id), key, padded(value)));
}

/** What was sealed under this id. Throws a DOMException for another key, another id, or a changed byte. */
export async function open(
  header: Header,
  privateKey: CryptoKey,
  { id, bytes }: { readonly id: string; readonly bytes: Bytes },
): Promise<unknown> {
  const mine = bytes.slice(0, PUBLIC_BYTES);
  const theirs = fromBase64(header.publicKey);
  const key = await sharedKey({ privateKey, other: mine, mine, theirs }, 'decrypt');
  const plain = await crypto.subtle.decrypt(bound(id), key, bytes.slice(PUBLIC_BYTES));
  const length = new DataView(plain).getUint32(0);
  return JSON.parse(new TextDecoder().decode(plain.slice(LENGTH_BYTES, LENGTH_BYTES + length)));
}

const bound = (id: string) => ({
  name: 'AES-GCM',
  iv: IV,
  additionalData: new TextEncoder().encode(id),
});

function padded(value: unknown): Bytes {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const plain = new Uint8Array(Math.ceil((body.length + LENGTH_BYTES) / STEP) * STEP);
  new DataView(plain.buffer).setUint32(0, body.length);
  plain.set(body, LENGTH_BYTES);
  return plain;
}

function joined(head: Bytes, tail: ArrayBuffer): Bytes {
  const all = new Uint8Array(head.length + tail.byteLength);
  all.set(head);
  all.set(new Uint8Array(tail), head.length);
  return all;
}

interface Sharing {
  readonly privateKey: CryptoKey;
  readonly other: Bytes;
  readonly mine: Bytes;
  readonly theirs: Bytes;
}

async function sharedKey(
  { privateKey, other, mine, theirs }: Sharing,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const otherKey = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const agreed = { name: 'ECDH', public: otherKey };
  const secret = await crypto.subtle.deriveBits(agreed, privateKey, 256);
  const raw = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const name = new TextEncoder().encode('andante/seal/1');
  const info = joined(joined(name, mine.buffer), theirs.buffer);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}
