import { CHECK_IN_WORDS } from './feelings';
import { RecordId, ThreadId } from './ids';
import { z } from './schema';
import { Instant } from './units';

export { CHECK_IN_WORDS } from './feelings';

/** One of the eleven words. */
export const CheckInWord = z.enum(CHECK_IN_WORDS);
export type CheckInWord = z.infer<typeof CheckInWord>;

/** One of the words, with the user's own name for it if there is one. */
export const WordLabel = z.strictObject({
  word: CheckInWord,
  as: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
});
export type WordLabel = Readonly<z.infer<typeof WordLabel>>;

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

/** What the user said when the look-back on a week asked "does that match how it felt?". */
export const WeekFelt = z.enum(['yes', 'not-quite']);
export type WeekFelt = z.infer<typeof WeekFelt>;

/** One check-in. An empty word list is "none of these". */
export const CheckIn = z.strictObject({
  id: RecordId,
  at: Instant,
  words: z.array(CheckInWord).check(z.maxLength(CHECK_IN_WORDS.length)),
  protecting: z.optional(z.array(Protecting).check(z.maxLength(PROTECTING.length))),
  note: z.optional(z.string().check(z.maxLength(500))),
  thread: z.optional(ThreadId),
  source: z.enum(['popup', 'prompt', 'phone', 'week']),
  phone: z.optional(PhoneSession),
  /** About the seven days before it; only with the source `week`. */
  week: z.optional(WeekFelt),
  /** When the user last changed it, if ever; of two versions the later one counts. */
  editedAt: z.optional(Instant),
});
export type CheckIn = Readonly<z.infer<typeof CheckIn>>;

/** Whether it is about a moment. One about a whole week says nothing of words, and no picture or prompt counts it. */
export const isMoment = ({ source }: Pick<CheckIn, 'source'>): boolean => source !== 'week';
