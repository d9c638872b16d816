import type { Decision, Look } from './sign';
import { boxIn, withBox, withoutSent } from './state';
import type { Box, Candidate, SenseState, Sent } from './state';
import { GRACE_MS, RETURN_MS, SETTLE_MS } from './timing';

/** The state after one sign, and what follows from it. */
export interface Step {
  readonly state: SenseState;
  readonly decision?: Decision;
}

/** A glance at a box decides about the gesture that waits there, and about a send that may come back. */
export function look(state: SenseState, sign: Look): Step {
  const box = boxIn(state, sign.box);
  if (box.candidate) return lookForSend(state, sign, box.candidate);
  if (box.sent) return lookForReturn(state, sign, box.sent);
  return { state };
}

function lookForSend(state: SenseState, sign: Look, candidate: Candidate): Step {
  const box = boxIn(state, sign.box);
  const put = (next: Box): Step => ({ state: withBox(state, sign.box, next) });
  if (!isEmptied(sign, candidate)) {
    const isOver = sign.at > candidate.until;
    return put({ ...box, candidate: isOver ? undefined : { ...candidate, emptySince: undefined } });
  }
  const emptySince = candidate.emptySince ?? sign.at;
  if (isTooLate(candidate, emptySince) || isLeaving(candidate, sign)) {
    return put({ ...box, candidate: undefined, holds: 'nothing' });
  }
  if (!sign.isBeforeUser && sign.at - emptySince < SETTLE_MS) {
    return put({ ...box, candidate: { ...candidate, emptySince } });
  }
  return confirm(state, sign, candidate);
}

function isEmptied({ sight }: Look, { isOneShot, via, isNamed }: Candidate): boolean {
  if (sight.is !== 'gone') return sight.is !== 'full';
  return isOneShot && (via !== 'click' || isNamed); // a nameless button may be the one that closes the dialog
}

function isTooLate({ until }: Candidate, emptySince: number): boolean {
  return emptySince > until + GRACE_MS;
}

/** The address changed after a press on a button nobody named: the user went elsewhere. */
function isLeaving({ via, isNamed, place }: Candidate, sign: Look): boolean {
  return via === 'click' && !isNamed && place !== sign.place;
}

function confirm(state: SenseState, sign: Look, candidate: Candidate): Step {
  const { gesture } = candidate;
  const live = sign.sight.is === 'replaced' ? sign.sight.by : sign.box;
  const { boxes } = withBox(state, sign.box, { holds: 'nothing' });
  const sent: Sent = { gesture, at: sign.at, place: sign.place };
  return {
    state: withBox({ boxes }, live, { holds: 'nothing', sent }),
    decision: { kind: 'send', gesture },
  };
}

/** Full again although the user did nothing since: the page put the text back. Elsewhere nobody can tell. */
function lookForReturn(state: SenseState, sign: Look, sent: Sent): Step {
  const box = boxIn(state, sign.box);
  if (sign.place !== sent.place || sign.sight.is === 'gone' || sign.sight.is === 'replaced') {
    return { state: withBox(state, sign.box, withoutSent(box)) };
  }
  if (sign.sight.is === 'full') {
    return {
      state: withBox(state, sign.box, { holds: 'typing' }),
      decision: { kind: 'retract', gesture: sent.gesture },
    };
  }
  const isOver = sign.at - sent.at >= RETURN_MS;
  return { state: isOver ? withBox(state, sign.box, withoutSent(box)) : state };
}
