import type { Finding } from '#lib/model/finding';
import { observe } from './observe';
import { DEFAULT_OPTIONS, type TempoEvent } from './options';
import { emptyState, type TempoState } from './state';

/** A detector that holds its own state, as evaluations drive it. */
export interface Detector {
  /** One prompt's reasons, or null. */
  observe(event: TempoEvent): { readonly reasons: readonly Finding[] } | null;
  /** The state as it would be stored. */
  snapshot(): TempoState;
}

/** A new detector; `level` is its z, for a sweep over sensitivities. */
export function createDetector({
  level = DEFAULT_OPTIONS.z,
}: { readonly level?: number } = {}): Detector {
  const options = { ...DEFAULT_OPTIONS, z: level };
  let state = emptyState();
  return {
    observe(event) {
      const observed = observe(state, event, options);
      state = observed.state;
      return observed.findings.length > 0 ? { reasons: observed.findings } : null;
    },
    snapshot: () => state,
  };
}

/** Levels worth comparing. */
export const sweep: readonly number[] = [1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 3];
