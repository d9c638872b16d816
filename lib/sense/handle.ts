import type { Attempt, Elsewhere, Handling } from './sign';
import { boxIn, mapBoxes, withBox, withoutCandidate, withoutSent } from './state';
import type { Box, Candidate, EditHint, SenseState } from './state';
import { AT_ONCE_MS, EDIT_MS, NEWLINE_MS, TYPED_ON_LEFT_MS, TYPED_ON_MS } from './timing';

/** What the user does to a box tells where its content comes from, and may explain that it becomes empty. */
export function handle(state: SenseState, sign: Handling): SenseState {
  const box = handled(noteFill(boxIn(state, sign.box), sign, state.editHint), sign);
  const after = withBox(state, sign.box, sign.kind === 'come' ? box : withoutSent(box));
  return sign.kind === 'recall' && sign.fill === 'empty' ? { ...after, editHint: sign } : after;
}

function handled(box: Box, { kind, fill, at }: Handling): Box {
  const isFull = fill !== 'empty';
  switch (kind) {
    case 'escape':
      return endEdit(erase(box, isFull));
    case 'erase':
      return erase(box, isFull);
    case 'newline':
      return sooner(box, at + NEWLINE_MS);
    case 'insert':
      return isFull
        ? typedOn(box, at)
        : { ...box, holds: box.holds === 'edit-erased' ? 'edit' : 'typing' };
    default:
      return box;
  }
}

function erase(box: Box, isFull: boolean): Box {
  if (!isFull) return box;
  return { ...withoutCandidate(box), holds: box.holds === 'edit' ? 'edit-erased' : box.holds };
}

function typedOn(box: Box, at: number): Box {
  const isLate = at - (box.candidate?.at ?? at) > TYPED_ON_MS;
  return isLate ? sooner(box, at + TYPED_ON_LEFT_MS) : box;
}

/** An edit that was confirmed or cancelled. */
export function endEdit(box: Box): Box {
  return isEditing(box) ? { ...box, holds: 'edit-over' } : box;
}

const isEditing = ({ holds }: Box): boolean => holds === 'edit' || holds === 'edit-erased';

function sooner(box: Box, until: number): Box {
  const { candidate } = box;
  return candidate && until < candidate.until
    ? { ...box, candidate: { ...candidate, until } }
    : box;
}

/**
 * A box that is full although the user put nothing in holds a draft, or an earlier message to be edited: the page
 * marks it so, or just before the user asked for one in this very conversation.
 */
export function noteFill(
  box: Box,
  { fill, at, place }: Handling | Attempt,
  editHint: EditHint | undefined,
): Box {
  if (fill === 'empty') return emptied(box);
  if (isEditing(box)) return { ...box, holds: 'edit' };
  if (box.holds !== 'nothing') return box;
  const isAsked = editHint?.place === place && at - editHint.at < EDIT_MS;
  return { ...box, holds: fill === 'edit' || isAsked ? 'edit' : 'draft' };
}

/** Deleting an earlier message by hand does not end its edit; when the page takes it out again, the edit is over. */
function emptied(box: Box): Box {
  return box.holds === 'edit-erased' ? box : { ...box, holds: 'nothing' };
}

/** What the user does beside the boxes ends the wait for a return, and may explain that a box becomes empty. */
export function handleElsewhere(state: SenseState, sign: Elsewhere): SenseState {
  const explained = mapBoxes(state, (box) => {
    const { candidate } = box;
    const rest = candidate && isExplained(candidate, sign) ? withoutCandidate(box) : box;
    return withoutSent(ENDING.has(sign.kind) ? endEdit(rest) : rest);
  });
  if (sign.kind === 'edit') return { ...explained, editHint: sign };
  return sign.kind === 'act' || sign.kind === 'back' ? explained : { boxes: explained.boxes };
}

const ENDING: ReadonlySet<Elsewhere['kind']> = new Set(['beside', 'clear', 'leave', 'back']);

function isExplained(candidate: Candidate, sign: Elsewhere): boolean {
  switch (sign.kind) {
    case 'clear':
      return true;
    case 'leave':
      return sign.at - candidate.at > AT_ONCE_MS;
    case 'back':
      return candidate.via === 'click' && !candidate.isNamed;
    default:
      return false;
  }
}
