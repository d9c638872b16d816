import { CheckIn } from './check-in';
import { Conversation } from './conversation';
import { RecordId } from './ids';
import { PromptRecord } from './prompt';
import { Reflection } from './reflection';
import { z } from './schema';
import { HourCount, Send } from './send';
import { Settings } from './settings';
import type { StoredName } from './stored';

/** How a file is taken: beside what is stored, or instead of it. */
export const ImportHow = z.enum(['merge', 'replace']);
export type ImportHow = z.infer<typeof ImportHow>;

/** Most rows that are handed over at once. */
export const IMPORT_BATCH = 1000;

const entry = <Name extends StoredName, Row extends z.ZodMiniType>(store: Name, row: Row) =>
  z.strictObject({ store: z.literal(store), row });

/** One row of a file with the store it belongs to. */
export const Entry = z.discriminatedUnion('store', [
  entry('sends', Send),
  entry('hours', HourCount),
  entry('conversations', Conversation),
  entry('checkIns', CheckIn),
  entry('reflections', Reflection),
  entry('prompts', PromptRecord),
]);
export type Entry = Readonly<z.infer<typeof Entry>>;

/** Which file was taken last: written in the same step as its rows. Its settings wait here until they are in force. */
export const TakenFile = z.strictObject({ id: RecordId, settings: z.optional(Settings) });
export type TakenFile = Readonly<z.infer<typeof TakenFile>>;

/** How it stands with a file. Given up means that nothing was changed. */
export type ImportStands =
  { readonly is: 'running'; readonly share: number } | { readonly is: 'taken' | 'given-up' };
