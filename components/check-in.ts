import type { CheckIn, Protecting } from '#lib/model/check-in';
import type { MessageKey } from '#lib/model/words';

/** What the person chose and wrote, before it becomes a record with an id and a time. */
export type Said = Pick<CheckIn, 'words' | 'protecting' | 'note'>;

/** The name of one way of protecting oneself. */
export function protectingKey(way: Protecting): MessageKey {
  return way === 'on-guard' ? 'checkIn.protecting.onGuard' : `checkIn.protecting.${way}`;
}
