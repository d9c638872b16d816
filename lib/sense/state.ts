import type { Decision, Via } from './sign';

/** Where the content of a box came from, as far as the user's hands tell. */
export type Holding =
  | 'nothing'
  /** A message to be sent: typed, or a draft. */
  | 'new'
  /** An earlier message. */
  | 'edit'
  /** The same, and the last thing the user did to it was deleting: if it is empty now, it is being written anew. */
  | 'erased'
  /** The same, confirmed or cancelled: over as soon as the box is empty. */
  | 'over';

/** A gesture that waits for its box to become empty; once it did, a send whose text may yet come back. */
export interface Wait<Gesture> {
  readonly gesture: Gesture;
  readonly at: number;
  readonly place: string;
  readonly until: number;
  readonly isSent?: true;
  readonly via?: Via;
  readonly isOneShot?: boolean | undefined;
  /** Since when the box has been seen empty without a break. */
  readonly emptySince?: number | undefined;
}

/** What is remembered of one box. */
export interface BoxState<Gesture> {
  readonly holds: Holding;
  readonly wait?: Wait<Gesture> | undefined;
}

/** A hint that an earlier message may appear in a box for editing. */
export interface EditHint {
  readonly at: number;
  readonly place: string;
}

/** All a sensor remembers of one frame. */
export interface SenseState<Box, Gesture> {
  /** The box used last comes last. */
  readonly boxes: ReadonlyMap<Box, BoxState<Gesture>>;
  readonly editHint?: EditHint | undefined;
}

/** The state after one sign, and what follows from it. */
export interface Step<Box, Gesture> extends SenseState<Box, Gesture> {
  readonly decision?: Decision<Gesture>;
}

/** What is known of a box nobody has used, or that was just emptied. */
export const NOTHING = { holds: 'nothing' } as const;
/** More boxes than a page has composers open at once; the one used longest ago is forgotten. */
const MOST_BOXES = 8;

/** What is remembered of a box. */
export function boxIn<Box, Gesture>(
  { boxes }: SenseState<Box, Gesture>,
  box: Box,
): BoxState<Gesture> {
  return boxes.get(box) ?? NOTHING;
}

/** The state with this box remembered so, in its place among the others. */
export function withBox<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  box: Box,
  next: BoxState<Gesture>,
): SenseState<Box, Gesture> {
  return { ...state, boxes: new Map(state.boxes).set(box, next) };
}

/** The state with this box remembered so, as the one used last. */
export function withUsed<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  box: Box,
  next: BoxState<Gesture>,
): SenseState<Box, Gesture> {
  const others = [...state.boxes].filter(([other]) => other !== box);
  return { ...state, boxes: new Map([...others.slice(1 - MOST_BOXES), [box, next]]) };
}
