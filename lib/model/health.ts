import { z } from './schema';
import { Instant } from './units';

/** How well sends are seen on one site. */
export const SiteHealth = z.strictObject({
  /** The last send seen here. */
  lastSendAt: z.optional(Instant),
  /** Since when the person seems to write here without a send being seen; absent while all is well. */
  unseenSince: z.optional(Instant),
  /** First key in a message box since the last send seen; what `unseenSince` is made of. */
  keysSince: z.optional(Instant),
  /** Stretches of writing since then, each about 20 s. */
  stretches: z.optional(z.int().check(z.gte(0))),
  /** Reports that were refused: from elsewhere, out of time, or more than a person sends. */
  refused: z.optional(z.int().check(z.gte(0))),
});
export type SiteHealth = Readonly<z.infer<typeof SiteHealth>>;

/** The state row `health`: one entry for each allowed origin, such as `https://tinder.com`. */
export const Health = z.record(z.string(), SiteHealth);
export type Health = Readonly<z.infer<typeof Health>>;
