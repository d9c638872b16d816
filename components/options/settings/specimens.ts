import { ACTS, type Act, type Reason, type TextId } from '#lib/model/prompt';
import { FRAMES } from '#lib/prompt/frames';
import { TEXTS } from '#lib/prompt/texts';

/** One card as it may come, without a prompt behind it. */
export interface Specimen {
  readonly id: TextId;
  readonly reason: Reason;
  readonly acts: readonly Act[];
  /** A sentence in place of the user's own. */
  readonly own?: string;
}

/** Every card a reason can bring, in the order of the library. `example` stands for the user's own sentence. */
export function specimensOf(reason: Reason, example: string): readonly Specimen[] {
  if (reason === 'own') {
    const acts = ACTS.filter((act) => act === 'park' || act === 'settings');
    return [{ id: 'ownFirst' } as const, ...FRAMES].map(({ id }) => ({
      id,
      reason,
      acts,
      own: example,
    }));
  }
  return TEXTS.filter(({ reasons, needs }) => reasons.includes(reason) && needs !== 'settled').map(
    ({ id, acts }) => ({ id, reason, acts }),
  );
}
