import type { Via } from '#lib/sense/sign';
import { here, isOurs } from './here';
import { fillOf, gestureAt, tell } from './watch';

/** Tells of an attempt, if this box can be a composer. */
export function attempt(box: HTMLElement, via: Via): void {
  if (!isOurs(box)) return;
  const traits = here().known?.traitsOf(box);
  tell({ kind: 'attempt', box, via, fill: fillOf(box), gesture: gestureAt(box), ...traits });
}
