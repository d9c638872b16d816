import type { PopupView } from '#components/popup/view.ts';
import { hearReminder } from '#lib/edge/hear-reminder';
import { openReader } from '#lib/edge/journal';
import { journalReader } from '#lib/edge/journal/reader';
import { report } from '#lib/edge/report';
import { readPopup } from './read';

export { watchPointer } from '#lib/edge/journal/pointer';
export { popupActions } from './acts';

/** Everything the popup does beyond a check-in: fetched while that stands there already. */
export function openJournal(life: AbortSignal): () => Promise<PopupView> {
  void hearReminder(); // nothing waits for the worker, which may be asleep
  const journal = openReader(life, journalReader);
  return async () => {
    try {
      return await readPopup(journal, location.search);
    } catch (cause) {
      report(cause);
      return (await import('./read-closed')).readClosed(readPopup, location.search);
    }
  };
}
