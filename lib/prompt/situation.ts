import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { Finding } from '#lib/model/finding';
import type { SiteId, ThreadId } from '#lib/model/ids';
import type { Break, PromptRecord } from '#lib/model/prompt';
import type { Send } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';
import { DAY, type LocalTime } from '#lib/model/time';
import type { PolicyState } from './policy-state';

/** How far back, in milliseconds, a decision must see prompt records: the longest "same sentence" and a little more. */
export const PROMPTS_BACK_MS = 100 * DAY;
/** How far back, in milliseconds, a decision must see check-ins and sends. */
export const RECENT_BACK_MS = DAY;
/** How far ahead, in milliseconds, records still count: a clock may have been set back since. */
export const RECORDS_AHEAD_MS = DAY;
/** How many local days of hour counts, today included, `dailyShares` and `lateNights` look at. */
export const HOURS_BACK_DAYS = 7;

/** Everything one decision looks at, read in the transaction of the send that asks for it. Lists come oldest first. */
export interface Situation {
  /** The instant of this send, on its own clock. */
  readonly now: LocalTime;
  readonly site: SiteId;
  readonly thread?: ThreadId | undefined;
  /** What the detector said about this send, strongest first; mostly nothing. */
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** The row of the open conversation, when it has one. */
  readonly conversation?: Conversation | undefined;
  /** Prompt records of the last `PROMPTS_BACK_MS`, deleted ones included as far as the limits need them. */
  readonly prompts: readonly PromptRecord[];
  /** Check-ins of the last `RECENT_BACK_MS`. */
  readonly checkIns: readonly CheckIn[];
  /** Own sends of the last `RECENT_BACK_MS`, this one included. */
  readonly sends: readonly Send[];
  /** Share (0 to 1) of own sends that went to this conversation, per local day: today and the two before it. */
  readonly shares?: readonly number[] | undefined;
  /** Local days of the last seven, tonight included, that had late sends (see `lateNights`). */
  readonly lateNights?: number | undefined;
  /** A prompt on its way to a tab, not shown yet. */
  readonly pending?: { readonly at: number } | undefined;
  /** A break the user started. */
  readonly break?: Break | undefined;
  readonly policy: PolicyState;
}
