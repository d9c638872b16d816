import { LOOKING_BACK } from './history.ts';
import { PERMISSION } from './permission.ts';
import { AFTERWARDS } from './afterwards.ts';
import { EVENINGS } from './evenings.ts';
import type { Step } from './step.ts';

/** The whole of it from end to end, in the order a person meets it. */
export const STEPS: readonly Step[] = [...PERMISSION, ...EVENINGS, ...AFTERWARDS, ...LOOKING_BACK];
