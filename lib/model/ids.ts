import { z } from './schema';

/** Random id a sensor gives to one observation; what makes delivery exactly-once. */
export const EventId = z
  .string()
  .check(z.regex(/^[\w-]{8,64}$/))
  .brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** Keyed hash of one conversation (base64url of 16 bytes, 22 characters). Meaningless without this browser's key. */
export const ThreadId = z
  .string()
  .check(z.regex(/^[\w-]{22}$/))
  .brand<'ThreadId'>();
export type ThreadId = z.infer<typeof ThreadId>;

/** A registry id such as `tinder`, or for an origin without an entry its host such as `chat.example.org:8443`. */
export const SiteId = z
  .string()
  .check(z.regex(/^[a-z0-9.:[\]-]{1,255}$/))
  .brand<'SiteId'>();
export type SiteId = z.infer<typeof SiteId>;

/** Random id of a row the user made or was shown (check-in, reflection, prompt). */
export const RecordId = z
  .string()
  .check(z.regex(/^[\w-]{8,64}$/))
  .brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;
