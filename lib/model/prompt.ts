import { WordLabel } from './check-in';
import { RecordId, SiteId, ThreadId } from './ids';
import { z } from './schema';
import { MINUTE } from './time';
import { Instant } from './units';
import type { MessageKey } from './words';

/** Why a prompt may speak. The first four come from the detector, the rest from the user's own words and hours. */
export const REASONS = ['surge', 'new', 'sitting', 'late', 'night', 'felt', 'own'] as const;
/** One reason. */
export const Reason = z.enum(REASONS);
export type Reason = z.infer<typeof Reason>;

/** What a card can offer to do, beside "Carry on". */
export const ACTS = [
  'check-in',
  'break-3',
  'break-10',
  'park',
  'look-around',
  'breathe',
  'reflect',
  'learn',
  'someone',
  'resources',
  'note',
  'why',
  'settings',
  'quiet-today',
  'remind-later',
  'say-choice',
  'say-pull',
  'say-deadline',
  'say-feeling',
  'move-hours',
  'thanks',
] as const;
/** One act. */
export const Act = z.enum(ACTS);
export type Act = z.infer<typeof Act>;

/** What the user did with a prompt. No answer at all counts as nothing. */
export const PromptAnswer = z.union([
  Act,
  z.enum(['carry-on', 'helped', 'not-now', 'not-for-me', 'never']),
]);
export type PromptAnswer = z.infer<typeof PromptAnswer>;

/** What the detector measured, in the unit of its reason (sends, or minutes for `sitting`). */
export const Measure = z.strictObject({
  reason: Reason,
  observed: z.number(),
  usual: z.number(),
});
export type Measure = Readonly<z.infer<typeof Measure>>;

/** How long after a prompt the self-experiment counts, milliseconds. */
export const AFTER_PROMPT_MS = 30 * MINUTE;

/** A prompt that was shown, or held back for the self-experiment. */
export const PromptRecord = z.strictObject({
  id: RecordId,
  at: Instant,
  thread: z.optional(ThreadId),
  site: z.optional(SiteId),
  reasons: z.array(Reason).check(z.minLength(1)),
  /** Id of the text in the library, or `own:<id>` for the user's own words. */
  text: z.string().check(z.maxLength(80)),
  /** The numbers behind it, for "Why this?" in the popup. */
  measures: z.array(Measure),
  fate: z.enum(['shown', 'withheld']),
  answer: z.optional(PromptAnswer),
  answeredAt: z.optional(Instant),
  /** Own sends in the 30 minutes after it; counted only while the self-experiment is on. */
  sendsAfter: z.optional(z.int().check(z.gte(0))),
});
export type PromptRecord = Readonly<z.infer<typeof PromptRecord>>;

type IdIn<Key> = Key extends `prompt.${infer Id}.title` ? Id : never;
/** Id of a sentence in the library: its words are `prompt.<id>.title` and `prompt.<id>.body`. */
export type TextId = IdIn<MessageKey>;
/** What a card or a record says: a sentence of the library, or the user's own by its id. */
export type TextName = TextId | `own:${string}`;

const isText = (value: unknown) => typeof value === 'string';

/** What a card shows. It never holds a name, a site, or a figure drawn from data. */
export const PromptCard = z.strictObject({
  id: RecordId,
  reason: Reason,
  /** Looked up where it is shown; an id of a later version has no words. */
  text: z.custom<TextName>(isText),
  /** The user's own sentence, for the reason `own` or an own text. */
  own: z.optional(z.string()),
  /** What stands around the user's own sentence. */
  frame: z.optional(z.custom<TextId>(isText)),
  acts: z.array(Act).check(z.maxLength(3)),
  /** How far from the usual, in words only. */
  strength: z.enum(['above', 'well-above']),
  canBreathe: z.boolean(),
  appearance: z.enum(['system', 'light', 'dark']),
  /** The words of the check-in in the user's order; absent means the usual ones. */
  words: z.optional(z.array(WordLabel)),
  /** Held back for the self-experiment: it waits for its moment as any other, and is not drawn. */
  isHeldBack: z.optional(z.literal(true)),
});
export type PromptCard = Readonly<z.infer<typeof PromptCard>>;

/** A short break the user chose: a quiet countdown that blocks nothing. */
export const Break = z.strictObject({ startedAt: Instant, until: Instant });
export type Break = Readonly<z.infer<typeof Break>>;
