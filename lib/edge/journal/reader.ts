import { CheckIn } from '#lib/model/check-in';
import { Conversation } from '#lib/model/conversation';
import type { Days, JournalReader, Span } from '#lib/model/ports';
import { PromptRecord } from '#lib/model/prompt';
import { Reflection } from '#lib/model/reflection';
import { HourCount, Send } from '#lib/model/send';
import { readRow, readRows } from './rows';
import type { ReadableTransaction } from './schema';

/** Runs `read` in some transaction over every store. */
export type Within = <T>(read: (tx: ReadableTransaction) => Promise<T>) => Promise<T>;

const halfOpen = <Bound>({ from, to }: { from: Bound; to: Bound }) =>
  IDBKeyRange.bound(from, to, false, true);
const isEmpty = ({ from, to }: Span | Days) => from >= to;
/** Parses a row that may not be there. */
export const optional = <T>(parse: (row: unknown) => T, row: unknown): T | undefined =>
  row === undefined ? undefined : parse(row);

/** The reading half of the journal, over whichever transaction `within` gives. */
export function journalReader(within: Within): JournalReader {
  return { ...sendReader(within), ...wordReader(within) };
}

function sendReader(
  within: Within,
): Pick<JournalReader, 'sends' | 'sendsOf' | 'hours' | 'conversation' | 'conversations'> {
  return {
    sends: (span) =>
      within(async (tx) =>
        isEmpty(span)
          ? []
          : readRows(Send, await tx.objectStore('sends').index('at').getAll(halfOpen(span))),
      ),
    sendsOf: (thread, span) =>
      within(async (tx) => {
        if (isEmpty(span)) return [];
        const range = IDBKeyRange.bound([thread, span.from], [thread, span.to], false, true);
        return readRows(Send, await tx.objectStore('sends').index('threadAt').getAll(range));
      }),
    hours: (days) =>
      within(async (tx) =>
        isEmpty(days)
          ? []
          : readRows(HourCount, await tx.objectStore('hours').index('day').getAll(halfOpen(days))),
      ),
    conversation: (thread) =>
      within(async (tx) =>
        optional(
          (row) => readRow(Conversation, row),
          await tx.objectStore('conversations').get(thread),
        ),
      ),
    conversations: () =>
      within(async (tx) =>
        readRows(Conversation, await tx.objectStore('conversations').getAll()).sort(
          (a, b) => a.firstAt - b.firstAt,
        ),
      ),
  };
}

function wordReader(
  within: Within,
): Pick<JournalReader, 'checkIns' | 'reflections' | 'prompts' | 'prompt' | 'state'> {
  return {
    checkIns: (span) =>
      within(async (tx) =>
        isEmpty(span)
          ? []
          : readRows(CheckIn, await tx.objectStore('checkIns').index('at').getAll(halfOpen(span))),
      ),
    reflections: (thread) =>
      within(async (tx) => {
        const range = IDBKeyRange.bound([thread], [thread, []]);
        const rows = await tx.objectStore('reflections').index('threadAt').getAll(range);
        return readRows(Reflection, rows);
      }),
    prompts: (span) =>
      within(async (tx) =>
        isEmpty(span)
          ? []
          : readRows(
              PromptRecord,
              await tx.objectStore('prompts').index('at').getAll(halfOpen(span)),
            ),
      ),
    prompt: (id) =>
      within(async (tx) =>
        optional((row) => readRow(PromptRecord, row), await tx.objectStore('prompts').get(id)),
      ),
    state: (name) => within((tx) => tx.objectStore('state').get(name)),
  };
}
