import { RecordId, ThreadId } from './ids';
import { z } from './schema';
import { Instant } from './units';

/** The eleven words in one mixed list, in the order they are first shown. Any of them can be renamed by the user. */
export const CHECK_IN_WORDS = [
  'calm',
  'urgent',
  'grounded',
  'confusing',
  'respected',
  'intense',
  'clear',
  'addictive',
  'stable',
  'destabilizing',
  'slow',
] as const;
/** One of the eleven words. */
export const CheckInWord = z.enum(CHECK_IN_WORDS);
export type CheckInWord = z.infer<typeof CheckInWord>;

/** Words of feeling safe. Used only to choose an answer; never shown as a good or a bad column. */
export const SETTLED_WORDS: readonly CheckInWord[] = [
  'calm',
  'grounded',
  'respected',
  'clear',
  'stable',
  'slow',
];

/** What a person may be doing to protect themselves: adaptations, not traits. */
export const PROTECTING = ['on-guard', 'scanning', 'rushing', 'numb', 'none'] as const;
/** One way of protecting oneself. */
export const Protecting = z.enum(PROTECTING);
export type Protecting = z.infer<typeof Protecting>;

/** A session on the phone, as the user remembers it. */
export const PhoneSession = z.strictObject({
  from: Instant,
  minutes: z.int().check(z.gte(1), z.lte(1440)),
  /** Roughly how many messages, as the user said. */
  sends: z.int().check(z.gte(1), z.lte(5000)),
});
export type PhoneSession = Readonly<z.infer<typeof PhoneSession>>;

/** One check-in. An empty word list is "none of these". */
export const CheckIn = z.strictObject({
  id: RecordId,
  at: Instant,
  words: z.array(CheckInWord).check(z.maxLength(CHECK_IN_WORDS.length)),
  protecting: z.optional(z.array(Protecting).check(z.maxLength(PROTECTING.length))),
  note: z.optional(z.string().check(z.maxLength(500))),
  thread: z.optional(ThreadId),
  source: z.enum(['popup', 'prompt', 'phone']),
  phone: z.optional(PhoneSession),
});
export type CheckIn = Readonly<z.infer<typeof CheckIn>>;
