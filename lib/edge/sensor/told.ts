import type { Told } from '#lib/sites/told';

/** What this frame was told before its sensor started. The page has its own globals and cannot reach these. */
export const told = globalThis as Told;
