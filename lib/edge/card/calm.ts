/** How a wait for a pause in typing ended. */
export type Calm = 'calm' | 'too-late' | 'left';

interface Wait {
  /** Milliseconds without a key that count as a pause. */
  readonly quietMs: number;
  /** Milliseconds after which the wait is given up. */
  readonly giveUpMs: number;
  readonly signal: AbortSignal;
}

const LOOK_EVERY_MS = 250;
const KEYS = ['keydown', 'beforeinput', 'compositionupdate'] as const;

/**
 * Waits until nobody has typed in this page for a while and the page is in view.
 * `left` when the page goes away first, or the signal ends the wait.
 */
export function untilCalm(view: Window, { quietMs, giveUpMs, signal }: Wait): Promise<Calm> {
  const begun = performance.now();
  let lastKeyAt = begun;
  return new Promise((resolve) => {
    const end = new AbortController();
    const ends = AbortSignal.any([signal, end.signal]);
    const finish = (how: Calm) => {
      resolve(how);
      end.abort();
    };
    onKeys(view, ends, () => (lastKeyAt = performance.now()));
    view.addEventListener('pagehide', () => finish('left'), { signal: ends });
    signal.addEventListener('abort', () => finish('left'), { signal: end.signal });
    const look = setInterval(() => {
      const now = performance.now();
      if (now - begun >= giveUpMs) finish('too-late');
      else if (now - lastKeyAt >= quietMs && view.document.visibilityState === 'visible')
        finish('calm');
    }, LOOK_EVERY_MS);
    ends.addEventListener('abort', () => clearInterval(look));
  });
}

/** Keys in the page and in its frames of the same origin, where some editors live. */
function onKeys(view: Window, signal: AbortSignal, onkey: () => void): void {
  const frames = [...view.document.querySelectorAll('iframe')];
  const inner = frames.flatMap((frame) => frame.contentDocument ?? []);
  for (const place of [view, ...inner]) {
    for (const type of KEYS) {
      place.addEventListener(type, onkey, { capture: true, passive: true, signal });
    }
  }
}
