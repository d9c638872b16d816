import type { Attempt, Elsewhere, Handling } from './sign';
import { boxIn, withUsed, type BoxState, type Holding, type SenseState, type Wait } from './state';
import { AT_ONCE_MS, EDIT_MS, NEWLINE_MS, TYPED_ON_LEFT_MS, TYPED_ON_MS } from './timing';

/** What the user does to a box tells where its content comes from, and may explain that it becomes empty. */
export function handle<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  sign: Handling<Box>,
): SenseState<Box, Gesture> {
  const { wait } = boxIn(state, sign.box);
  const after = withUsed(state, sign.box, {
    holds: holdsAfter(holdsNow(state, sign), sign),
    wait: wait && waitAfter(wait, sign),
  });
  return sign.kind === 'recall' && sign.fill === 'empty' ? { ...after, editHint: sign } : after;
}

function holdsAfter<Box>(holds: Holding, { kind, fill }: Handling<Box>): Holding {
  if (kind === 'escape') return endEdit(holds);
  if (kind === 'erase' && holds === 'edit') return 'erased';
  if (kind !== 'insert' || fill !== 'empty') return holds;
  return holds === 'erased' ? 'edit' : 'new';
}

/** Deleting explains an empty box; a line break, or typing on, leaves less time for it. */
// eslint-disable-next-line complexity -- a list of rules, one a line
function waitAfter<Box, Gesture>(
  wait: Wait<Gesture>,
  { kind, fill, at }: Handling<Box>,
): Wait<Gesture> | undefined {
  if (kind === 'come') return wait;
  if (wait.isSent) return undefined;
  if (fill === 'empty') return wait;
  if (kind === 'escape' || kind === 'erase') return undefined;
  const isTypedOn = kind === 'insert' && at - wait.at > TYPED_ON_MS;
  const left = kind === 'newline' ? NEWLINE_MS : isTypedOn ? TYPED_ON_LEFT_MS : Infinity;
  return { ...wait, until: Math.min(wait.until, at + left) };
}

/** An edit that was confirmed or cancelled. */
export function endEdit(holds: Holding): Holding {
  return isEdit(holds) ? 'over' : holds;
}

const isEdit = (holds: Holding): boolean => holds === 'edit' || holds === 'erased';

/**
 * A box that is full although the user put nothing in holds a draft, or an earlier message to be edited: the page
 * marks it so, or just before the user asked for one in this very conversation. Deleting an earlier message by hand does
 * not end its edit; when the page takes it out again, the edit is over.
 */
// eslint-disable-next-line complexity -- a list of rules, one a line
export function holdsNow<Box, Gesture>(
  state: SenseState<Box, Gesture>,
  { box, fill, at, place }: Handling<Box> | Attempt<Box, Gesture>,
): Holding {
  const { holds } = boxIn(state, box);
  if (fill === 'empty') return holds === 'erased' ? holds : 'nothing';
  if (isEdit(holds)) return 'edit';
  if (holds !== 'nothing') return holds;
  const { editHint } = state;
  const isAsked = editHint?.place === place && at - editHint.at < EDIT_MS;
  return fill === 'edit' || isAsked ? 'edit' : 'new';
}

/** What the user does beside the boxes ends the wait for a return, and may explain that a box becomes empty. */
export function handleElsewhere<Box, Gesture>(
  { boxes, editHint }: SenseState<Box, Gesture>,
  sign: Elsewhere,
): SenseState<Box, Gesture> {
  const isMild = sign.kind === 'act' || sign.kind === 'aside' || sign.kind === 'edit';
  const after = ({ holds, wait }: BoxState<Gesture>): BoxState<Gesture> => ({
    holds: isMild ? holds : endEdit(holds),
    wait: wait && isExplained(wait, sign) ? undefined : wait,
  });
  return {
    boxes: new Map([...boxes].map(([box, state]) => [box, after(state)])),
    editHint: sign.kind === 'edit' ? sign : sign.kind === 'act' ? editHint : undefined,
  };
}

function isExplained<Gesture>({ isSent, at, via }: Wait<Gesture>, sign: Elsewhere): boolean {
  if (isSent || sign.kind === 'clear') return true;
  if (sign.kind === 'leave') return sign.at - at > AT_ONCE_MS;
  return sign.kind === 'back' && via === 'placed';
}
