import { EventId, SiteId } from './ids';
import { MAX_RAW_THREAD } from './outbox';
import { z } from './schema';
import { Instant, OffsetMin } from './units';

/** The raw identity of the open conversation. It lives in memory only, until the worker has hashed it. */
export const RawThread = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(MAX_RAW_THREAD)),
  /** Only a page label identified it: two people may share it. */
  weak: z.boolean(),
});
export type RawThread = Readonly<z.infer<typeof RawThread>>;

/** "The user sent something": all a sensor ever says. No text, no length, no recipient. */
export const Observation = z.strictObject({
  kind: z.literal('send'),
  eventId: EventId,
  at: Instant,
  offsetMin: OffsetMin,
  site: SiteId,
  /** Origin of the top page, such as `https://tinder.com`. */
  origin: z.string().check(z.maxLength(300)),
  thread: z.optional(RawThread),
  /** The address still said "new": wait for the real id until this instant, then take the send without one. */
  settleBy: z.optional(Instant),
});
export type Observation = Readonly<z.infer<typeof Observation>>;

/** "That one came back": the page put the text into the box again by itself, so nothing was sent. */
export const Retraction = z.strictObject({
  kind: z.literal('retraction'),
  eventId: EventId,
  at: Instant,
  site: SiteId,
  origin: z.string().check(z.maxLength(300)),
});
export type Retraction = Readonly<z.infer<typeof Retraction>>;

/** One entry of the session outbox, and of the message that announces it. */
export const Report = z.discriminatedUnion('kind', [Observation, Retraction]);
export type Report = Readonly<z.infer<typeof Report>>;
