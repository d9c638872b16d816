import type { PopupView } from '#components/popup/view.ts';
import type { JournalReader } from '#lib/model/ports';

const none = () => Promise.resolve([]);
const nothing = () => Promise.resolve(undefined);

/** Answers as an empty journal would. */
const NOTHING: JournalReader = {
  sends: none,
  sendsOf: none,
  hours: none,
  conversation: nothing,
  conversations: none,
  checkIns: none,
  reflections: none,
  prompts: none,
  prompt: nothing,
  state: nothing,
};

/** What the popup shows while the journal cannot be read: the rest works, and it says so. */
export async function readClosed(
  read: (journal: JournalReader, search: string) => Promise<PopupView>,
  search: string,
): Promise<PopupView> {
  return { ...(await read(NOTHING, search)), isClosed: true };
}
