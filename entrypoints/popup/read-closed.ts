import type { PopupView } from '#components/popup/view.ts';
import { NOTHING } from '#lib/edge/journal/nothing';
import type { JournalReader } from '#lib/model/ports';

/** What the popup shows while the journal cannot be read: the rest works, and it says so. */
export async function readClosed(
  read: (journal: JournalReader, search: string) => Promise<PopupView>,
  search: string,
): Promise<PopupView> {
  return { ...(await read(NOTHING, search)), isClosed: true };
}
