import { CheckIn } from './check-in';
import { PauseUntil } from './conversation';
import { RecordId, SiteId, ThreadId } from './ids';
import { Entry, IMPORT_BATCH, ImportHow, type ImportStands } from './import';
import { Observation, Retraction, type RawThread } from './observation';
import { Act, PromptAnswer, type PromptCard } from './prompt';
import { Reflection } from './reflection';
import { z } from './schema';
import { EntryRef, Selection } from './selection';
import { AllowedSite, Settings } from './settings';
import type { MessageKey } from './words';

/** What a sensor says to the worker. `sensor/awake` carries nothing: it only starts the worker before a send. */
export const FromSensor = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sensor/awake') }),
  z.strictObject({
    type: z.literal('sensor/report'),
    report: z.discriminatedUnion('kind', [Observation, Retraction]),
  }),
]);
export type FromSensor = Readonly<z.infer<typeof FromSensor>>;

/** What a card in the page (or the popup standing in for it) says to the worker. */
export const FromPrompt = z.discriminatedUnion('type', [
  /** "I was injected: what shall I show?" Answered with a `PromptCard` or nothing. */
  z.strictObject({ type: z.literal('prompt/claim') }),
  z.strictObject({ type: z.literal('prompt/shown'), id: RecordId }),
  /** Twenty seconds passed untouched: it waits as a mark on the toolbar icon. */
  z.strictObject({ type: z.literal('prompt/folded'), id: RecordId }),
  /** It could not be shown within two minutes, or the page went away first. */
  z.strictObject({ type: z.literal('prompt/dropped'), id: RecordId }),
  /**
   * The answer is recorded, and an act among the answers is carried out: a break starts, a page of Andante opens,
   * a reminder is set, today or this kind goes quiet. A later answer to the same prompt replaces the earlier one.
   */
  z.strictObject({ type: z.literal('prompt/answered'), id: RecordId, answer: PromptAnswer }),
  /** Takes the last answer back, and with it the quiet it brought. */
  z.strictObject({ type: z.literal('prompt/undone'), id: RecordId }),
  z.strictObject({ type: z.literal('prompt/break-ended'), id: RecordId }),
  /** Opens the popup on the numbers behind this prompt, or on the check-in for a note. Not done where the browser cannot. */
  z.strictObject({
    type: z.literal('prompt/open'),
    id: RecordId,
    what: z.enum(['numbers', 'note']),
  }),
  z.strictObject({
    type: z.literal('prompt/checked-in'),
    id: RecordId,
    words: CheckIn.shape.words,
    note: CheckIn.shape.note,
  }),
]);
export type FromPrompt = Readonly<z.infer<typeof FromPrompt>>;

const Scope = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('everywhere') }),
  z.strictObject({ scope: z.literal('site'), origin: AllowedSite.shape.origin }),
  z.strictObject({ scope: z.literal('conversation'), thread: ThreadId }),
]);

const Passphrase = z.string().check(z.maxLength(1000));

/** What a page of Andante asks the worker to do: every change goes through here. */
export const Intent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('intent/check-in'), checkIn: CheckIn }),
  z.strictObject({ type: z.literal('intent/reflect'), reflection: Reflection }),
  z.strictObject({ type: z.literal('intent/delete-entry'), entry: EntryRef }),
  z.strictObject({
    type: z.literal('intent/conversation'),
    thread: ThreadId,
    site: SiteId,
    weak: z.boolean(),
    /** An empty name removes it. */
    name: z.optional(z.string().check(z.maxLength(80))),
    noticed: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('intent/delete-conversation'), thread: ThreadId }),
  /** Without `until` the pause ends. */
  z.strictObject({ type: z.literal('intent/pause'), where: Scope, until: z.optional(PauseUntil) }),
  z.strictObject({
    type: z.literal('intent/break'),
    minutes: z.union([z.literal(3), z.literal(10)]),
  }),
  z.strictObject({ type: z.literal('intent/end-break') }),
  z.strictObject({ type: z.literal('intent/allow-site'), site: AllowedSite }),
  z.strictObject({ type: z.literal('intent/forget-site'), origin: AllowedSite.shape.origin }),
  /** With `before`, the settings as the page showed them, only what differs from these is changed. */
  z.strictObject({
    type: z.literal('intent/settings'),
    settings: Settings,
    before: z.optional(Settings),
  }),
  z.strictObject({ type: z.literal('intent/act'), act: Act }),
  z.strictObject({ type: z.literal('intent/delete-part'), selection: Selection }),
  /** A file is about to be read: rows of an earlier one that wait are dropped. */
  z.strictObject({ type: z.literal('intent/import-begin'), id: RecordId }),
  /** Rows of the file; they wait until it is whole. */
  z.strictObject({
    type: z.literal('intent/import-rows'),
    id: RecordId,
    entries: z.array(Entry).check(z.maxLength(IMPORT_BATCH)),
  }),
  /** Begins to take all rows that wait, if there are `rows` of them. It may take minutes: `import-state` says when. */
  z.strictObject({
    type: z.literal('intent/import-take'),
    id: RecordId,
    how: ImportHow,
    rows: z.int().check(z.gte(0)),
    settings: z.optional(Settings),
  }),
  /** Answered with how it stands with this file. */
  z.strictObject({ type: z.literal('intent/import-state'), id: RecordId }),
  /** The file is given up, unless it was taken already. */
  z.strictObject({ type: z.literal('intent/import-drop'), id: RecordId }),
  z.strictObject({ type: z.literal('intent/delete-everything') }),
  /** Opens the journal, and makes or mends it where it is not what a page expects. */
  z.strictObject({ type: z.literal('intent/ready') }),
  /** Removes the rows that cannot be read, and keeps every other. */
  z.strictObject({ type: z.literal('intent/set-aside') }),
  /** Sets a passphrase, or another one in place of `former`. */
  z.strictObject({
    type: z.literal('intent/passphrase'),
    passphrase: z.string().check(z.minLength(8), z.maxLength(1000)),
    former: z.optional(z.string().check(z.maxLength(1000))),
  }),
  z.strictObject({ type: z.literal('intent/passphrase-off'), passphrase: Passphrase }),
  z.strictObject({ type: z.literal('intent/lock') }),
  z.strictObject({ type: z.literal('intent/unlock'), passphrase: Passphrase }),
  /** The user has read that the browser lost the journal. */
  z.strictObject({ type: z.literal('intent/loss-read') }),
]);
export type Intent = Readonly<z.infer<typeof Intent>>;

/** What the worker says to a sensor. */
export type ToSensor =
  | { readonly type: 'worker/where' } // answered with a Whereabouts
  | { readonly type: 'worker/stop' };

/** Which conversation is open in a tab, raw: it is hashed and dropped by whoever asked. */
export interface Whereabouts {
  readonly site: SiteId;
  readonly thread?: RawThread;
}

/** The worker's answer to an intent: done, or one kind sentence by its message key. */
export type Done =
  /** `isSilenced`: this answer made the reason quiet for two weeks, and the card says so. `file`: asked by `import-state`. */
  | { readonly ok: true; readonly isSilenced?: boolean; readonly file?: ImportStands }
  | { readonly ok: false; readonly because: MessageKey };

/** The worker's answer to `prompt/claim`. */
export type Claimed = { readonly card?: PromptCard };
