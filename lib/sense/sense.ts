import { endEdit, handle, handleElsewhere, noteFill } from './handle';
import { look, type Step } from './look';
import type { Attempt, Sign } from './sign';
import { boxIn, withBox, type Holding, type SenseState } from './state';
import { WINDOW_MS } from './timing';

/** What a site may correct. */
export interface SenseOptions {
  /** How long after the gesture an emptied box still counts, in milliseconds. */
  readonly windowMs?: number;
}

/**
 * The whole rule. A send is a trusted gesture on a box with something in it, after which that box is empty (or an empty
 * one stands in its place) soon, for a while, and nothing else the user did explains it. Pure: time is in the sign.
 */
export function sense(state: SenseState, sign: Sign, options: SenseOptions = {}): Step {
  switch (sign.kind) {
    case 'look':
      return look(state, sign);
    case 'attempt':
      return { state: attempt(state, sign, options.windowMs ?? WINDOW_MS) };
    case 'one-click':
      return { state, decision: { kind: 'send', gesture: sign.gesture } };
    default:
      return { state: 'box' in sign ? handle(state, sign) : handleElsewhere(state, sign) };
  }
}

const SENDABLE: ReadonlySet<Holding> = new Set(['typing', 'draft']);

/** An edited message is not a send. A second try at a waiting box takes the place of the first. */
function attempt(state: SenseState, sign: Attempt, windowMs: number): SenseState {
  const box = noteFill(boxIn(state, sign.box), sign, state.editHint);
  if (sign.fill === 'empty' || sign.isEdit || !SENDABLE.has(box.holds)) {
    return withBox(state, sign.box, endEdit(box));
  }
  const isNamed = sign.isNamed || Boolean(box.candidate?.isNamed);
  const candidate = { ...sign, isNamed, until: sign.at + windowMs };
  return withBox(state, sign.box, { holds: box.holds, candidate });
}
