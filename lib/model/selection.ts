import { EventId, RecordId, SiteId } from './ids';
import { z } from './schema';
import type { StoredName } from './stored';
import { Instant, LocalDay } from './units';

/** A part of the history that can be deleted as one. */
export const Selection = z.discriminatedUnion('kind', [
  /** Everything of these local days, [from, to). */
  z.strictObject({ kind: z.literal('days'), from: LocalDay, to: LocalDay }),
  /** Everything of one site. Check-ins stay, without the conversation they were about. */
  z.strictObject({ kind: z.literal('site'), site: SiteId }),
  /** What is older than the user wants to keep: exact sends, and everything else. */
  z.strictObject({
    kind: z.literal('expired'),
    sendsBefore: Instant,
    allBefore: Instant,
    dayBefore: LocalDay,
  }),
]);
export type Selection = Readonly<z.infer<typeof Selection>>;

/** One row the user can delete by itself. */
export const EntryRef = z.discriminatedUnion('store', [
  z.strictObject({ store: z.literal('sends'), id: EventId }),
  z.strictObject({ store: z.enum(['checkIns', 'reflections', 'prompts']), id: RecordId }),
]);
export type EntryRef = Readonly<z.infer<typeof EntryRef>>;

/** How many rows of each store. */
export type Counts = Readonly<Record<StoredName, number>>;
