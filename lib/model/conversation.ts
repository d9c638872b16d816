import { SiteId, ThreadId } from './ids';
import { z } from './schema';
import { Instant } from './units';

/** A pause ends at an instant, or only when the user says so. */
export const PauseUntil = z.union([Instant, z.literal('told')]);
export type PauseUntil = z.infer<typeof PauseUntil>;

/** Is a pause in force at `now` (milliseconds)? */
export function isPaused(until: PauseUntil | undefined, now: number): boolean {
  return until === 'told' || (until !== undefined && until > now);
}

/** A conversation as Andante knows it: a hash, and what the user said about it. */
export const Conversation = z.strictObject({
  thread: ThreadId,
  site: SiteId,
  /** Identified only by a page label: namesakes may share it. */
  weak: z.boolean(),
  /** Instants of the first and the last send seen; equal to each other before the first one. */
  firstAt: Instant,
  lastAt: Instant,
  /** A name the user typed, kept here only. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  /** Whether sends here are recorded. On a "chosen only" site a conversation starts unnoticed. */
  noticed: z.boolean(),
  /** When the user chose it: a send from before that is not recorded, however late it arrives. */
  noticedFrom: z.optional(Instant),
  pausedUntil: z.optional(PauseUntil),
});
export type Conversation = Readonly<z.infer<typeof Conversation>>;
