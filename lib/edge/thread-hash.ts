import type { SiteId } from '#lib/model/ids';
import { ThreadId } from '#lib/model/ids';
import type { Journal, JournalReader } from '#lib/model/ports';

const BYTES = 16;
const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;

/** The journal's hash key, or undefined before the worker has made one (then no conversation is known yet). */
export async function findHashKey(journal: JournalReader): Promise<CryptoKey | undefined> {
  const stored = await journal.state('key');
  return isHashKey(stored) ? stored : undefined;
}

/** The journal's hash key; the first call makes it: HMAC-SHA-256, random. It can be taken out, so that it can be sealed. */
export async function ensureHashKey(journal: Journal): Promise<CryptoKey> {
  const found = await findHashKey(journal);
  if (found) return found;
  const made = await makeHashKey();
  return journal.transact(async (tx) => {
    const other = await findHashKey(tx); // made by someone else in between
    if (!other) await tx.putState('key', made);
    return other ?? made;
  });
}

/** The key as bytes; undefined for one that cannot be taken out. */
export async function takeHashKeyOut(key: CryptoKey): Promise<Uint8Array | undefined> {
  return key.extractable ? new Uint8Array(await crypto.subtle.exportKey('raw', key)) : undefined;
}

/** A key from its bytes. */
export function putHashKeyBack(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, ALGORITHM, true, ['sign']);
}

async function makeHashKey(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey(ALGORITHM, true, ['sign']);
  if (!(made instanceof CryptoKey)) throw new TypeError('HMAC makes one key, not a pair.');
  return made;
}

/**
 * Keyed hash of one conversation on one site: base64url of the first 16 bytes of HMAC-SHA-256 over a
 * tuple whose parts are prefixed by their length, so that no two pairs meet in one text.
 */
export async function hashThread(key: CryptoKey, site: SiteId, rawId: string): Promise<ThreadId> {
  const tuple = `andante/thread/1|${site.length}|${rawId.length}|${site}${rawId}`;
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(tuple));
  return ThreadId.parse(base64url(new Uint8Array(mac, 0, BYTES)));
}

function isHashKey(value: unknown): value is CryptoKey {
  return value instanceof CryptoKey && value.algorithm.name === 'HMAC';
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
