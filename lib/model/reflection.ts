import { RecordId, ThreadId } from './ids';
import { z } from './schema';
import { Instant } from './units';

/** The seven qualities in which safe intimacy grows. */
export const QUALITIES = [
  'consistency',
  'predictability',
  'boundaries',
  'presence',
  'calm',
  'curiosity',
  'pacing',
] as const;

/** How often a quality has been seen. No score is made of it. */
export const Seen = z.enum(['often', 'sometimes', 'not-yet', 'unsure']);
export type Seen = z.infer<typeof Seen>;

/** What the user noticed in one conversation on one day. */
export const Reflection = z.strictObject({
  id: RecordId,
  at: Instant,
  thread: ThreadId,
  qualities: z.partialRecord(z.enum(QUALITIES), Seen),
});
export type Reflection = Readonly<z.infer<typeof Reflection>>;
