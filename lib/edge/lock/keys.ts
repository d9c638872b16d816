/** In every browser Andante runs in; X25519 is not. */
export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A public key as 65 bytes. */
export async function publicBytes(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}
