import type { CheckIn } from './check-in';
import type { Conversation } from './conversation';
import type { EventId, RecordId, ThreadId } from './ids';
import type { PromptRecord } from './prompt';
import type { Reflection } from './reflection';
import type { HourCount, Send } from './send';
import type { Settings } from './settings';
import type { StoredName } from './stored';
import type { LocalDay } from './units';

/** The only sources of time; everything else takes instants as arguments. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Minutes east of UTC at an instant, by this device. */
  offsetMin(at: number): number;
}

/** A number in [0, 1), as `Math.random`. */
export type Chance = () => number;

/** Half-open span of instants, milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Half-open span of local days; the strings sort as the days do. */
export interface Days {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Reading the journal. Lists come oldest first. Throws JournalUnreadable when a row does not fit its schema. */
export interface JournalReader {
  sends(span: Span): Promise<readonly Send[]>;
  sendsOf(thread: ThreadId, span: Span): Promise<readonly Send[]>;
  hours(days: Days): Promise<readonly HourCount[]>;
  conversation(thread: ThreadId): Promise<Conversation | undefined>;
  conversations(): Promise<readonly Conversation[]>;
  checkIns(span: Span): Promise<readonly CheckIn[]>;
  reflections(thread: ThreadId): Promise<readonly Reflection[]>;
  prompts(span: Span): Promise<readonly PromptRecord[]>;
  prompt(id: RecordId): Promise<PromptRecord | undefined>;
  /** A named piece of state (detector, pending prompt, break, health …), as stored; its owner validates it. */
  state(name: StateName): Promise<unknown>;
}

/** What looking back needs beyond reading: answers that cost the same however much is kept. */
export interface HistoryReader extends JournalReader {
  /** Local day of the earliest hour count; undefined without any. */
  firstDay(): Promise<LocalDay | undefined>;
  /** Hour counts of one conversation. */
  hoursOf(thread: ThreadId, days: Days): Promise<readonly HourCount[]>;
  /** How many rows each store holds. */
  counts(): Promise<Readonly<Record<StoredName, number>>>;
}

/** Names of the rows in the store `state`. */
export type StateName =
  | 'detector'
  | 'pending'
  | 'break'
  | 'reminder'
  | 'health'
  | 'key'
  | 'policy'
  | 'returned'
  | 'taken';

/** The same inside one read-write transaction. Nothing but journal calls may be awaited while it is open. */
export interface JournalTransaction extends JournalReader {
  hasSend(eventId: EventId): Promise<boolean>;
  send(eventId: EventId): Promise<Send | undefined>;
  addSend(send: Send): Promise<void>;
  deleteSend(eventId: EventId): Promise<void>;
  /** Adds `by` (1 or -1) to an hour's count; a count of 0 removes the row. */
  countHour(key: Omit<HourCount, 'n'>, by: 1 | -1): Promise<void>;
  putConversation(conversation: Conversation): Promise<void>;
  deleteConversation(thread: ThreadId): Promise<void>;
  putCheckIn(checkIn: CheckIn): Promise<void>;
  deleteCheckIn(id: RecordId): Promise<void>;
  putReflection(reflection: Reflection): Promise<void>;
  putPrompt(prompt: PromptRecord): Promise<void>;
  putState(name: StateName, value: unknown): Promise<void>;
}

/** The journal as the worker holds it, its only writer. */
export interface Journal extends JournalReader {
  /** All or nothing, durable when it resolves. Rejects with the cause when the browser refuses. */
  transact<T>(work: (tx: JournalTransaction) => Promise<T>): Promise<T>;
}

/** The user's settings. Reading never fails: what cannot be read becomes the defaults, and is reported. */
export interface SettingsStore {
  read(): Promise<Settings>;
  write(settings: Settings): Promise<void>;
}
