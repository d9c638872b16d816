import { CheckIn } from './check-in';
import { Conversation } from './conversation';
import { PromptRecord } from './prompt';
import { Reflection } from './reflection';
import { z } from './schema';
import { HourCount, Send } from './send';
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
