import type { CheckIn, Protecting } from '#lib/model/check-in';
import type { MessageKey } from '#lib/model/words';

/** What the person chose and wrote, before it becomes a record with an id and a time. */
export type Said = Pick<CheckIn, 'words' | 'protecting' | 'note'>;

/** The name of one way of protecting oneself. */
export function protectingKey(way: Protecting): MessageKey {
  return way === 'on-guard' ? 'checkIn.protecting.onGuard' : `checkIn.protecting.${way}`;
}

/** "None of these" and the others exclude each other: the latest choice counts. */
export function exclusive(next: Protecting[], before: readonly Protecting[]): Protecting[] {
  const isNoneNew = next.includes('none') && !before.includes('none');
  return isNoneNew ? ['none'] : next.filter((way) => way !== 'none' || next.length === 1);
}
