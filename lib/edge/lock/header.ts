import { z } from '#lib/model/schema';
import { fromBase64, toBase64 } from './base64';
import { CURVE, publicBytes } from './keys';

/** OWASP's figure for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;
const Bytes = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(400));

/** All that is stored of a passphrase: with it the private key can be unwrapped, without it nothing. */
export const Header = z.strictObject({
  version: z.literal(1),
  /** Too few would be weak, too many would hang. */
  rounds: z.int().check(z.gte(100_000), z.lte(5_000_000)),
  salt: Bytes,
  iv: Bytes,
  /** Anyone may seal to it. */
  publicKey: Bytes,
  wrapped: Bytes,
});
export type Header = Readonly<z.infer<typeof Header>>;

/** A new pair of keys, the private one wrapped under this passphrase. Fewer rounds are for tests alone. */
export async function createHeader(passphrase: string, rounds = ROUNDS): Promise<Header> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return wrap(passphrase, privateKey, { additionalData: await publicBytes(publicKey), rounds });
}

/** The private key; undefined for another passphrase, or a header that was changed. */
export async function unwrapKey(
  { rounds, salt, iv, publicKey, wrapped }: Header,
  passphrase: string,
): Promise<CryptoKey | undefined> {
  const key = await wrappingKey(passphrase, fromBase64(salt), rounds);
  const bound = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: fromBase64(publicKey) };
  try {
    const bytes = await crypto.subtle.decrypt(bound, key, fromBase64(wrapped));
    return await crypto.subtle.importKey('pkcs8', bytes, CURVE, true, ['deriveBits']);
  } catch (error) {
    if (error instanceof DOMException) return undefined; // no more than "no" is ever said
    throw error;
  }
}

/** The same keys under another passphrase: what was sealed stays as it lies. */
export async function rewrap(header: Header, key: CryptoKey, passphrase: string): Promise<Header> {
  return wrap(passphrase, key, {
    additionalData: fromBase64(header.publicKey),
    rounds: ROUNDS,
  });
}

interface Wrapping {
  /** The public key, bound to the wrapped one. */
  readonly additionalData: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

async function wrap(
  passphrase: string,
  privateKey: CryptoKey,
  { additionalData, rounds }: Wrapping,
): Promise<Header> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await wrappingKey(passphrase, salt, rounds);
  const plain = await crypto.subtle.exportKey('pkcs8', privateKey);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  return {
    version: 1,
    rounds,
    salt: toBase64(salt),
    iv: toBase64(iv),
    publicKey: toBase64(additionalData),
    wrapped: toBase64(new Uint8Array(wrapped)),
  };
}

/** Two spellings of one passphrase that look alike are one. */
async function wrappingKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const raw = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
