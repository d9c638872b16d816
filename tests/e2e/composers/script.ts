import type { AnyHand } from './hand.ts';

/** One thing a person does on a chat page. */
export interface Script {
  readonly name: string;
  /** Parameters of the page, such as `clear=late900`. */
  readonly query?: string;
  /** How many messages the page really sends; 0 makes it a non-send. */
  readonly sends: number;
  readonly act: (hand: AnyHand) => Promise<unknown>;
  /** Needs a box of several lines. */
  readonly isMultiline?: true;
  /** The page may send, but nobody's hand did it: nothing of it counts. */
  readonly isByScript?: true;
}
