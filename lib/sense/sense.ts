import { endEdit, handle, handleElsewhere, holdsNow } from './handle';
import { look } from './look';
import type { Attempt, Sign } from './sign';
import { boxIn, withUsed, type SenseState, type Step } from './state';
import { WINDOW_MS } from './timing';

/**
 * The whole rule. A send is a trusted gesture on a box with something in it, after which that box is empty (or an empty
 * one stands in its place) soon, for a while, and nothing else the user did explains it. Pure: time is in the sign.
 */
export function sense<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  sign: Sign<Box, Gesture>,
): Step<Box, Gesture> {
  if (sign.kind === 'look') return look(state, sign);
  if (sign.kind === 'attempt') return attempt(state, sign);
  return 'fill' in sign ? handle(state, sign) : handleElsewhere(state, sign);
}

/** An edited message is not a send. A second try at a waiting box takes the place of the first. */
function attempt<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  sign: Attempt<Box, Gesture>,
): SenseState<Box, Gesture> {
  const { wait } = boxIn(state, sign.box);
  const holds = holdsNow(state, sign);
  if (sign.fill !== 'full' || holds !== 'new') {
    return withUsed(state, sign.box, { holds: endEdit(holds), wait });
  }
  const via = wait?.via === 'named' ? 'named' : sign.via;
  const until = sign.at + (sign.windowMs ?? WINDOW_MS);
  return withUsed(state, sign.box, { holds, wait: { ...sign, via, until } });
}
