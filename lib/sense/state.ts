import type { Attempt, BoxId, GestureId } from './sign';

/** Where the content of a box came from, as far as the user's hands tell. */
export type Holding =
  | 'nothing'
  | 'typing'
  | 'draft'
  /** An earlier message. */
  | 'edit'
  /** The same, and the last thing the user did to it was deleting: if it is empty now, it is being written anew. */
  | 'edit-erased'
  /** The same, confirmed or cancelled: over as soon as the box is empty. */
  | 'edit-over';

/** A gesture that waits for its box to become empty. */
export interface Candidate extends Attempt {
  readonly until: number;
  /** Since when the box has been seen empty without a break. */
  readonly emptySince?: number | undefined;
}

/** A send whose text may yet come back. */
export interface Sent {
  readonly gesture: GestureId;
  readonly at: number;
  readonly place: string;
}

/** What is remembered of one box. */
export interface Box {
  readonly holds: Holding;
  readonly candidate?: Candidate | undefined;
  readonly sent?: Sent | undefined;
}

/** A hint that an earlier message may appear in a box for editing. */
export interface EditHint {
  readonly at: number;
  readonly place: string;
}

/** All a sensor remembers of one frame. */
export interface SenseState {
  /** The box used last comes last. */
  readonly boxes: ReadonlyMap<BoxId, Box>;
  readonly editHint?: EditHint;
}

/** Nothing seen yet. */
export const NOTHING_SEEN: SenseState = { boxes: new Map() };

const UNKNOWN: Box = { holds: 'nothing' };
/** More boxes than a page has composers open at once; the one used longest ago is forgotten. */
const MOST_BOXES = 8;

/** What is remembered of a box. */
export function boxIn(state: SenseState, id: BoxId): Box {
  return state.boxes.get(id) ?? UNKNOWN;
}

/** The state with this box remembered so. */
export function withBox(state: SenseState, id: BoxId, box: Box): SenseState {
  const boxes = new Map(state.boxes);
  boxes.delete(id);
  const [oldest] = boxes.keys();
  if (oldest !== undefined && boxes.size >= MOST_BOXES) boxes.delete(oldest);
  return { ...state, boxes: boxes.set(id, box) };
}

/** The state with every box changed alike. */
export function mapBoxes(state: SenseState, change: (box: Box) => Box): SenseState {
  return { ...state, boxes: new Map([...state.boxes].map(([id, box]) => [id, change(box)])) };
}

/** The box without its waiting gesture. */
export function withoutCandidate(box: Box): Box {
  return { ...box, candidate: undefined };
}

/** The box without a send whose text may come back. */
export function withoutSent(box: Box): Box {
  return { ...box, sent: undefined };
}
