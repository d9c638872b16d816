import type { JournalDatabase, UpgradeTransaction } from './schema';

/** Where a step stands: it may make stores and indexes, and read and write every row there is. */
export interface Upgrading {
  readonly db: JournalDatabase;
  readonly tx: UpgradeTransaction;
}

/** What leads from one version to the next; a step never changes once it was released. */
export type Step = (upgrading: Upgrading) => unknown;

const toVersion1: Step = ({ db }) => {
  const sends = db.createObjectStore('sends', { autoIncrement: true });
  sends.createIndex('eventId', 'eventId', { unique: true });
  sends.createIndex('at', 'at');
  sends.createIndex('threadAt', ['thread', 'at']);
  db.createObjectStore('hours', { keyPath: ['day', 'thread', 'hour'] }).createIndex('day', 'day');
  db.createObjectStore('conversations', { keyPath: 'thread' });
  db.createObjectStore('checkIns', { keyPath: 'id' }).createIndex('at', 'at');
  db.createObjectStore('reflections', { keyPath: 'id' }).createIndex('threadAt', ['thread', 'at']);
  db.createObjectStore('prompts', { keyPath: 'id' }).createIndex('at', 'at');
  db.createObjectStore('state');
};

/** Every step there ever was, the first one first. */
export const STEPS: readonly Step[] = [toVersion1];

/**
 * Runs the steps from `oldVersion` + 1 to the newest, one after the other, in the one transaction of the upgrade.
 * Rejects with what a step threw, with every change undone: the journal is as the older version left it.
 */
export async function upgrade(
  upgrading: Upgrading,
  oldVersion: number,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  upgrading.tx.done.catch(() => undefined); // whoever opens the database hears of it
  try {
    for (const step of steps.slice(oldVersion)) await step(upgrading);
  } catch (cause) {
    upgrading.tx.abort();
    throw cause;
  }
}
