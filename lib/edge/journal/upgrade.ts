import type { JournalDatabase } from './schema';

/** What leads from one version to the next; a step never changes once it was released. */
type Step = (db: JournalDatabase) => void;

const toVersion1: Step = (db) => {
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

const STEPS: readonly Step[] = [toVersion1];

/** Counted from 1: the version every step together leads to. */
export const JOURNAL_VERSION = STEPS.length;

/** Runs the steps from `oldVersion` + 1 to the newest. */
export function upgrade(db: JournalDatabase, oldVersion: number): void {
  for (const step of STEPS.slice(oldVersion)) step(db);
}
