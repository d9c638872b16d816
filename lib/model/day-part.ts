/** Parts of the day: nights until five, mornings until noon, afternoons until six, evenings after. */
export const DAY_PARTS = ['nights', 'mornings', 'afternoons', 'evenings'] as const;
/** One of them. */
export type DayPart = (typeof DAY_PARTS)[number];

/** The part of the day an hour on the wall (0 to 23) belongs to. */
export function partOf(hour: number): DayPart {
  if (hour < 5) return 'nights';
  if (hour < 12) return 'mornings';
  return hour < 18 ? 'afternoons' : 'evenings';
}
