import type { Act, Reason, TextId } from '#lib/model/prompt';

const ACTS: readonly [Act, ...Act[]] = ['why', 'break-3'];

function first(id: TextId, reason: Reason) {
  return { id, reasons: [reason], acts: ACTS, needs: 'firstOfKind' } as const;
}

/** The first card of each kind says what it is, and asks whether it is welcome. Own words have a frame for it. */
export const FIRST_TEXTS = [
  first('firstSurge', 'surge'),
  first('firstNew', 'new'),
  first('firstSitting', 'sitting'),
  first('firstLate', 'late'),
  first('firstNight', 'night'),
  first('firstFelt', 'felt'),
];
