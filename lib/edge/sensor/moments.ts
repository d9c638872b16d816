/** When the user last did what a later event may go back to; times of events, in milliseconds. */
export interface Moments {
  /** A key named Enter. */
  enterAt: number;
  /** A key without a name, as soft keyboards and input methods give. */
  unclearAt: number;
  /** A press of a pointer or of a button by keyboard. */
  pressAt: number;
}

/** Nothing done yet. */
export function noMoments(): Moments {
  return { enterAt: -Infinity, unclearAt: -Infinity, pressAt: -Infinity };
}

/** Remembers a key. Runs on every key of the page. */
export function rememberKey(moments: Moments, event: KeyboardEvent): void {
  if (event.key === 'Enter') moments.enterAt = event.timeStamp;
  else if (event.keyCode === 229) moments.unclearAt = event.timeStamp;
}
