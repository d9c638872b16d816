import { EventId, SiteId, ThreadId } from './ids';
import { z } from './schema';
import { Instant, LocalDay, OffsetMin } from './units';

/** One own send. Kept 30 days by default, then only its hour remains. */
export const Send = z.strictObject({
  eventId: EventId,
  at: Instant,
  offsetMin: OffsetMin,
  site: SiteId,
  thread: z.optional(ThreadId),
});
export type Send = Readonly<z.infer<typeof Send>>;

/** Thread part of an hour's key when a send had no conversation. */
export const NO_THREAD = '-';

/** Own sends of one conversation in one local hour; the key is [day, thread, hour]. */
export const HourCount = z.strictObject({
  day: LocalDay,
  thread: z.union([ThreadId, z.literal(NO_THREAD)]),
  /** Local hour on the wall, 0 to 23. */
  hour: z.int().check(z.gte(0), z.lte(23)),
  /** Own sends, at least 1. */
  n: z.int().check(z.gte(1)),
});
export type HourCount = Readonly<z.infer<typeof HourCount>>;
