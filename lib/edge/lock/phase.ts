import { browser } from 'wxt/browser';

/** Where the lock lies in `storage.local`; without one there is no passphrase. */
export const LOCK_KEY = 'lock';

/** Open: the journal lies readable. Locked: it lies sealed, and nowhere else. None: there is no passphrase. */
export type LockPhase = 'open' | 'locked' | 'none';

/** The phase, for a page: it needs nothing else of the lock. */
export async function readPhase(): Promise<LockPhase> {
  return phaseIn((await browser.storage.local.get(LOCK_KEY))[LOCK_KEY]);
}

function phaseIn(stored: unknown): LockPhase {
  if (stored === undefined) return 'none';
  const { phase } = Object(stored) as { readonly phase?: unknown };
  return phase === 'open' ? 'open' : 'locked'; // what cannot be read opens nothing
}

type Changes = Readonly<
  Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>
>;

/** Calls `onChange` when the journal was locked or opened, until `signal` aborts. */
export function watchLock(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Changes, area: string) => {
    const change = area === 'local' ? changes[LOCK_KEY] : undefined;
    if (!change) return;
    const [before, after] = [phaseIn(change.oldValue), phaseIn(change.newValue)];
    if ((before === 'locked') !== (after === 'locked')) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}
