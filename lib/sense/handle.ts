import type { Attempt, Elsewhere, Handling } from './sign';
import { boxIn, mapBoxes, withBox, withoutCandidate, withoutSent } from './state';
import type { Box, Candidate, EditHint, SenseState } from './state';
import { AT_ONCE_MS, EDIT_MS, NEWLINE_MS, TYPED_ON_LEFT_MS, TYPED_ON_MS } from './timing';

/** What the user does to a box tells where its content comes from, and may explain that it becomes empty. */
export function handle(state: SenseState, sign: Handling): SenseState {
  const before = noteFill(boxIn(state, sign.box), sign, state.editHint);
  const after = withBox(state, sign.box, handled(before, sign));
  if (sign.kind === 'recall' && sign.fill === 'empty') return { ...after, editHint: hint(sign) };
  return after;
}

function handled(box: Box, sign: Handling): Box {
  return sign.kind === 'come' ? box : withoutSent(HANDLINGS[sign.kind](box, sign));
}

const isFull = ({ fill }: Handling): boolean => fill !== 'empty';
const erase = (box: Box, sign: Handling): Box => (isFull(sign) ? withoutCandidate(box) : box);

const HANDLINGS: Readonly<
  Record<Exclude<Handling['kind'], 'come'>, (box: Box, sign: Handling) => Box>
> = {
  erase,
  escape: (box, sign) => endEdit(erase(box, sign)),
  newline: (box, sign) => sooner(box, sign.at + NEWLINE_MS),
  insert: (box, sign) =>
    isFull(sign)
      ? typedOn(box, sign.at)
      : { ...box, holds: box.holds === 'edit' ? 'edit' : 'typing' },
  recall: (box) => box,
};

function typedOn(box: Box, at: number): Box {
  const isLate = at - (box.candidate?.at ?? at) > TYPED_ON_MS;
  return isLate ? sooner(box, at + TYPED_ON_LEFT_MS) : box;
}

/** An edit that was confirmed or cancelled. */
export function endEdit(box: Box): Box {
  return box.holds === 'edit' ? { ...box, holds: 'edit-over' } : box;
}

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
  { fill, at, place, kind }: Handling | Attempt,
  editHint: EditHint | undefined,
): Box {
  if (fill === 'empty') return kind === 'insert' ? box : emptied(box);
  if (box.holds !== 'nothing') return box;
  const isAsked = editHint?.place === place && at - editHint.at < EDIT_MS;
  return { ...box, holds: fill === 'edit' || isAsked ? 'edit' : 'draft' };
}

/** Deleting an earlier message by hand does not end its edit. */
function emptied(box: Box): Box {
  return box.holds === 'edit' ? box : { ...box, holds: 'nothing' };
}

/** What the user does beside the boxes ends the wait for a return, and may explain that a box becomes empty. */
export function handleElsewhere(state: SenseState, sign: Elsewhere): SenseState {
  const explained = mapBoxes(state, (box) => {
    const { candidate } = box;
    const rest = candidate && isExplained(candidate, sign) ? withoutCandidate(box) : box;
    return withoutSent(ENDING.has(sign.kind) ? endEdit(rest) : rest);
  });
  if (sign.kind === 'edit') return { ...explained, editHint: hint(sign) };
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

function hint({ at, place }: EditHint): EditHint {
  return { at, place };
}
