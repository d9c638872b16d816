import { PromptCard, PromptRecord } from './prompt';
import { z } from './schema';
import { MINUTE } from './time';
import { Instant } from './units';

/** Longest a card may wait for quiet in its page, with a little to spare. */
const WAIT_MS = 2.5 * MINUTE;

/** The state row `pending`: the one prompt on its way, on screen, or folded into a mark on the icon. */
export const Pending = z.strictObject({
  card: PromptCard,
  record: PromptRecord,
  at: Instant,
  stage: z.enum(['due', 'shown', 'folded']),
  tabId: z.optional(z.int()),
});
export type Pending = Readonly<z.infer<typeof Pending>>;

/** Is this prompt still on its way to the screen at `now` (milliseconds)? */
export function isOnItsWay(pending: Pending | undefined, now: number): pending is Pending {
  return pending?.stage === 'due' && Math.abs(now - pending.at) < WAIT_MS;
}
