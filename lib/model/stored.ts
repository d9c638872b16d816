import { CheckIn } from './check-in';
import { Conversation } from './conversation';
import { PromptRecord } from './prompt';
import { Reflection } from './reflection';
import { HourCount, Send } from './send';

/** The stores whose rows are the user's own history, with the schema of one row, in the order they are written. */
export const STORED = {
  sends: Send,
  hours: HourCount,
  conversations: Conversation,
  checkIns: CheckIn,
  reflections: Reflection,
  prompts: PromptRecord,
} as const;

/** Name of one of those stores. */
export type StoredName = keyof typeof STORED;

/** One row of each store. */
export interface StoredRow {
  readonly sends: Send;
  readonly hours: HourCount;
  readonly conversations: Conversation;
  readonly checkIns: CheckIn;
  readonly reflections: Reflection;
  readonly prompts: PromptRecord;
}

/** Every store's name, in the order they are written. */
export const STORED_NAMES = [
  'sends',
  'hours',
  'conversations',
  'checkIns',
  'reflections',
  'prompts',
] as const satisfies readonly StoredName[];

const KEYS: { readonly [Name in StoredName]: (row: StoredRow[Name]) => string } = {
  sends: ({ eventId }) => eventId,
  hours: ({ day, thread, hour }) => `${day} ${thread} ${hour}`,
  conversations: ({ thread }) => thread,
  checkIns: ({ id }) => id,
  reflections: ({ id }) => id,
  prompts: ({ id }) => id,
};

/** What makes a row itself: two rows of a store with the same key are one row. */
export function keyOfRow<Name extends StoredName>(name: Name, row: StoredRow[Name]): string {
  return KEYS[name](row);
}
