import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { PromptRecord } from '#lib/model/prompt';
import type { Reflection } from '#lib/model/reflection';
import type { HourCount, Send } from '#lib/model/send';

/** The database as it stands in the newest version. Values are unchecked until a reader has parsed them. */
export interface JournalSchema extends DBSchema {
  sends: {
    key: number;
    value: Send;
    indexes: { eventId: string; at: number; threadAt: [string, number] };
  };
  hours: { key: [string, string, number]; value: HourCount; indexes: { day: string } };
  conversations: { key: string; value: Conversation };
  checkIns: { key: string; value: CheckIn; indexes: { at: number } };
  reflections: { key: string; value: Reflection; indexes: { threadAt: [string, number] } };
  prompts: { key: string; value: PromptRecord; indexes: { at: number } };
  state: { key: string; value: unknown };
}

/** Every store, in the order they are copied. */
export const STORES = [
  'sends',
  'hours',
  'conversations',
  'checkIns',
  'reflections',
  'prompts',
  'state',
] as const satisfies readonly StoreNames<JournalSchema>[];
/** Name of one store. */
export type StoreName = (typeof STORES)[number];

/** An open connection. */
export type JournalDatabase = IDBPDatabase<JournalSchema>;
/** A transaction over every store that may also write. */
export type WritableTransaction = IDBPTransaction<JournalSchema, StoreName[], 'readwrite'>;
/** The transaction of an upgrade, in which stores and indexes can be made as well. */
export type UpgradeTransaction = IDBPTransaction<JournalSchema, StoreName[], 'versionchange'>;
/** A transaction over every store. */
export type ReadableTransaction =
  IDBPTransaction<JournalSchema, StoreName[], 'readonly'> | WritableTransaction;
