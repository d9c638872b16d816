import type { Here } from '#lib/history/here';
import type { PaceView } from '#lib/history/pace-view';
import type { Break, PromptCard, PromptRecord } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import type { Week } from '#lib/prompt/weekly';

/** What is known before the journal is read: enough to check in. */
export interface FirstView {
  readonly settings: Settings;
  readonly here?: undefined;
  readonly pace?: undefined;
  readonly running?: undefined;
}

/** Everything the popup shows, read at `now`. */
export interface PopupView {
  readonly settings: Settings;
  readonly here: Here;
  readonly now: number;
  /** Minutes east of UTC at `now`. */
  readonly offsetMin: number;
  readonly pace?: PaceView | undefined;
  readonly running?: Break | undefined;
  /** The prompt that folded unanswered and waits, if there is one. */
  readonly waiting?: PromptCard | undefined;
  /** The last prompt of the past day that was shown: its numbers stand here, never on a page. */
  readonly spoke?: PromptRecord | undefined;
  /** The last seven days, read only when asked for; undefined for a week without sends. */
  readonly week: () => Promise<Week | undefined>;
  /** The journal cannot be read right now: nothing of it is shown. */
  readonly isClosed?: boolean;
}
