import { vi } from 'vitest';

const texts = new WeakMap<object, string>();
const stretched = new Map<string, Promise<CryptoKey>>();

/** Stretching a passphrase is slow on purpose. The same one with the same salt is stretched once in these tests. */
export function stretchOnce(): void {
  const { subtle } = crypto;
  const importKey = subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>;
  const deriveKey = subtle.deriveKey.bind(subtle);
  vi.spyOn(subtle, 'importKey').mockImplementation(async (...args: unknown[]) => {
    const key = await importKey(...args);
    if (args[2] === 'PBKDF2') texts.set(key, String(args[1]));
    return key;
  });
  vi.spyOn(subtle, 'deriveKey').mockImplementation((how, from, ...rest) => {
    const text = texts.get(from);
    if (text === undefined) return deriveKey(how, from, ...rest);
    const { salt, iterations } = how as Pbkdf2Params;
    const name = [text, salt, iterations].join();
    const key = stretched.get(name) ?? deriveKey(how, from, ...rest);
    stretched.set(name, key);
    return key;
  });
}
