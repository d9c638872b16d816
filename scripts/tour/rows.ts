import { until } from '../../tests/helpers/hands.ts';
import { journalRows } from '../../tests/helpers/journal.ts';
import { chatInto } from './chat.ts';
import type { Person, Stage } from './stage.ts';
import { insist } from './step.ts';

/** A send as the journal keeps it. */
export interface SendRow {
  readonly at: number;
  readonly offsetMin: number;
  readonly site: string;
  readonly thread?: string;
}

/** A prompt that was shown, as the journal keeps it. */
export interface PromptRow {
  readonly at: number;
  readonly reasons: readonly string[];
  readonly answer?: string;
}

/** A check-in, as the journal keeps it. */
export interface CheckInRow {
  readonly words: readonly string[];
  readonly note?: string;
  readonly thread?: string;
}

const byTime = (a: { readonly at: number }, b: { readonly at: number }) => a.at - b.at;

/** All sends, the oldest first. */
export const sendRows = async ({ extension }: Stage) =>
  (await journalRows<SendRow>(extension, 'sends')).sort(byTime);

/** All prompts, the oldest first. */
export const promptRows = async ({ extension }: Stage) =>
  (await journalRows<PromptRow>(extension, 'prompts')).sort(byTime);

/** Everything that was to be noticed so far. */
export const totalSent = ({ sent }: Stage) =>
  Object.values(sent).reduce((sum, { mara, theo }) => sum + mara + theo, 0);

/**
 * Chats where Andante is to notice it, and waits until the journal holds exactly what was sent: more than that is a
 * wrong count and throws at once. Gives the new rows.
 */
export async function chatNoticed(
  stage: Stage,
  evening: keyof Stage['sent'],
  { person, count }: { readonly person: Person; readonly count: number },
): Promise<readonly SendRow[]> {
  const before = totalSent(stage);
  const made = await chatInto(stage, person, count);
  stage.sent[evening][person] += made;
  const total = before + made;
  return until(`${total} sends in the journal`, async () => {
    const rows = await sendRows(stage);
    insist(rows.length <= total, `${rows.length} sends recorded, only ${total} made.`);
    return rows.length === total ? rows.slice(before) : undefined;
  });
}

/** Hour and minute on the wall when a row was made. */
export const wall = (row: SendRow | undefined) =>
  row ? new Date(row.at + row.offsetMin * 60_000).toISOString().slice(11, 16) : 'never';
