import type { Look } from './sign';
import { boxIn, NOTHING, withBox, withUsed, type SenseState, type Step, type Wait } from './state';
import { FIRST_LOOK_MS, GRACE_MS, LATE_LOOK_MS, RETURN_MS, SETTLE_MS } from './timing';

/** A glance at a box decides about the gesture that waits there, or about a send that may come back. */
export function look<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  sign: Look<Box>,
): Step<Box, Gesture> {
  const { wait } = boxIn(state, sign.box);
  if (!wait) return state;
  return wait.isSent ? lookForReturn(state, sign, wait) : lookForSend(state, sign, wait);
}

// eslint-disable-next-line complexity -- a list of rules, one a line
function lookForSend<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  sign: Look<Box>,
  wait: Wait<Gesture>,
): Step<Box, Gesture> {
  const { at, place, box } = sign;
  const { holds } = boxIn(state, box);
  const waitOn = (emptySince?: number) =>
    withBox(state, box, { holds, wait: { ...wait, emptySince } });
  // closed by its own sending; a nameless button may be the one that closes it by hand
  const isSentAway = sign.sight === 'gone' && wait.isOneShot && wait.via !== 'placed';
  if (sign.sight !== 'empty' && !isSentAway) {
    return at > wait.until ? withBox(state, box, { holds }) : waitOn();
  }
  const { emptySince = at } = wait;
  // the address changed after a press on a button nobody named: the user went elsewhere
  const isLeaving = wait.via === 'placed' && wait.place !== place;
  if (isLeaving || emptySince > wait.until + GRACE_MS) return withBox(state, box, NOTHING);
  if (!sign.isBeforeUser && at - emptySince < SETTLE_MS) return waitOn(emptySince);
  return confirm(state, sign, wait);
}

function confirm<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  { at, place, box, by = box }: Look<Box>,
  { gesture }: Wait<Gesture>,
): Step<Box, Gesture> {
  const { boxes } = withBox(state, box, NOTHING);
  const wait = { gesture, at, place, until: at + RETURN_MS, isSent: true } as const;
  return {
    ...withUsed({ boxes }, by, { ...NOTHING, wait }),
    decision: { kind: 'send', gesture },
  };
}

/** Full again although the user did nothing since: the page put the text back. Elsewhere nobody can tell. */
function lookForReturn<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  { at, place, box, sight }: Look<Box>,
  wait: Wait<Gesture>,
): Step<Box, Gesture> {
  const isHere = place === wait.place && sight !== 'gone';
  if (isHere && sight === 'full') {
    return {
      ...withBox(state, box, { holds: 'new' }),
      decision: { kind: 'retract', gesture: wait.gesture },
    };
  }
  if (isHere && at < wait.until) return state;
  return withBox(state, box, { holds: boxIn(state, box).holds });
}

/** When to look next, after `now`; endless when nothing waits. Milliseconds on the signs' clock. */
export function nextLook<Box, Gesture>(state: SenseState<Box, Gesture>, now: number): number {
  const waits = [...state.boxes.values()].flatMap(({ wait }) => wait ?? []);
  return Math.min(...waits.map((wait) => nextOf(wait, now)));
}

/** Often at first, then ever less often. */
function nextOf<Gesture>({ isSent, at, until, emptySince }: Wait<Gesture>, now: number): number {
  const rest = isSent ? LATE_LOOK_MS : Math.min(LATE_LOOK_MS, FIRST_LOOK_MS + (now - at) / 2);
  const next = emptySince === undefined ? Math.min(now + rest, until + 1) : emptySince + SETTLE_MS;
  return Math.max(now, next);
}
