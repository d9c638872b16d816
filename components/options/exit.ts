/** Presses of Shift so far, and when the first of them was. */
export interface Presses {
  readonly count: number;
  readonly since: number;
}

export const NO_PRESSES: Presses = { count: 0, since: 0 };
/** Three presses within this many milliseconds leave the page. */
const WINDOW_MS = 2000;
export const PRESSES_TO_LEAVE = 3;

/** Counts one key: Shift alone adds, any other key or a slow hand begins anew. */
export function press(presses: Presses, key: string, at: number): Presses {
  if (key !== 'Shift') return NO_PRESSES;
  const isGoingOn = presses.count > 0 && at - presses.since <= WINDOW_MS;
  return isGoingOn ? { ...presses, count: presses.count + 1 } : { count: 1, since: at };
}
