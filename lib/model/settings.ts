import { CHECK_IN_WORDS, WordLabel } from './check-in';
import { PauseUntil } from './conversation';
import { RecordId, SiteId } from './ids';
import { Reason } from './prompt';
import { z } from './schema';
import { TrustedPerson } from './trusted';
import { Hours, MinuteOfDay } from './units';

/** Counted up with every change of the stored shape. */
export const SETTINGS_VERSION = 1;

/** One origin the user allowed, and which of its conversations are noticed. */
export const AllowedSite = z.strictObject({
  /** Such as `https://tinder.com`, with a port only if it is not the default. */
  origin: z.string().check(z.regex(/^https?:\/\/[^/\s]+$/), z.maxLength(300)),
  site: SiteId,
  notice: z.enum(['all', 'chosen']),
  pausedUntil: z.optional(PauseUntil),
});
export type AllowedSite = Readonly<z.infer<typeof AllowedSite>>;

/** A sentence of the user's own, for one reason, optionally only inside some hours. */
export const OwnWords = z.strictObject({
  id: RecordId,
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  reason: Reason,
  hours: z.optional(Hours),
});
export type OwnWords = Readonly<z.infer<typeof OwnWords>>;

/** How often a prompt may speak at most; each has a hard limit the user cannot pass. */
export const Limits = z.strictObject({
  perDay: z.int().check(z.gte(0), z.lte(3)),
  perWeek: z.int().check(z.gte(0), z.lte(12)),
  /** Minutes between any two prompts. */
  gapMin: z.int().check(z.gte(90), z.lte(1440)),
  /** Hours before the same reason, the same conversation may speak again. */
  sameReasonHours: z.int().check(z.gte(24), z.lte(336)),
  sameThreadHours: z.int().check(z.gte(12), z.lte(336)),
  /** Days before the same sentence may come again. */
  sameTextDays: z.int().check(z.gte(7), z.lte(90)),
});
export type Limits = Readonly<z.infer<typeof Limits>>;

/** Everything the user can set. Stored as one versioned item in `storage.local`. */
export const Settings = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  welcomed: z.boolean(),
  sites: z.array(AllowedSite).check(z.maxLength(200)),
  pausedUntil: z.optional(PauseUntil),
  /** Minute of the local day at which a new day begins. */
  dayStart: MinuteOfDay,
  /** The user's own late hours; without them the reason `night` never speaks. */
  nightHours: z.optional(Hours),
  /** When "park until morning" and "pause until morning" end. */
  morning: MinuteOfDay,
  sensitivity: z.enum(['calmer', 'default', 'earlier']),
  /** Reasons that may not speak: "never this kind again". */
  silenced: z.array(Reason),
  limits: Limits,
  showIn: z.enum(['page', 'toolbar', 'system']),
  canBreathe: z.boolean(),
  appearance: z.enum(['system', 'light', 'dark']),
  /** The words of the check-in in the user's order. */
  words: z.array(WordLabel),
  ownWords: z.array(OwnWords).check(z.maxLength(50)),
  /** Someone to turn to; typed by the user, shown only in Andante's own pages. */
  trusted: z.optional(TrustedPerson),
  /** Days exact send times, and everything else, are kept; absent means for ever. */
  keepSendsDays: z.optional(z.int().check(z.gte(7), z.lte(3650))),
  keepAllDays: z.optional(z.int().check(z.gte(7), z.lte(3650))),
  /** The opt-in self-experiment: three in ten eligible prompts are held back and recorded so. */
  experiment: z.boolean(),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** What a new user starts with: no site, no hours, the calm limits. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  welcomed: false,
  sites: [],
  dayStart: 300,
  morning: 480,
  sensitivity: 'default',
  silenced: [],
  limits: {
    perDay: 2,
    perWeek: 6,
    gapMin: 180,
    sameReasonHours: 48,
    sameThreadHours: 24,
    sameTextDays: 14,
  },
  showIn: 'page',
  canBreathe: false,
  appearance: 'system',
  words: CHECK_IN_WORDS.map((word) => ({ word })),
  ownWords: [],
  keepSendsDays: 30,
  keepAllDays: 365,
  experiment: false,
};

/** The late hours offered at welcome: 23:30 to 05:00. */
export const OFFERED_NIGHT: Hours = { from: 23 * 60 + 30, to: 5 * 60 };
