import type { Pending } from '#lib/model/pending';
import type { Break } from '#lib/model/prompt';
import type { Reminder } from '#lib/model/reminder';
import { HOUR } from '#lib/model/time';
import type { Standing } from './here';

/** What the icon says of its tab. It never hides that Andante runs. */
export type IconState = 'resting' | 'noticing' | 'paused' | 'unseen';

/** A small mark on the icon, the same in every tab: a break runs, a prompt waits, the morning has come. */
export type IconMark = 'break' | 'waiting' | 'morning';

/** A prompt nobody opened waits this long, in milliseconds; then its hour is long past. */
const WAITS_MS = 12 * HOUR;

/** Where nothing is noticed, for whichever reason, the icon rests. */
export function iconState(standing: Standing): IconState {
  if (standing === 'unloaded') return 'unseen';
  return standing === 'unopened' || standing === 'unchosen' ? 'resting' : standing;
}

/** What stands behind the mark. */
export interface Marked {
  readonly break?: Break | undefined;
  readonly pending?: Pending | undefined;
  readonly reminder?: Reminder | undefined;
}

/** Does this prompt wait behind the icon at `now` (milliseconds)? */
export function isWaiting(pending: Pending | undefined, now: number): pending is Pending {
  return pending?.stage === 'folded' && now - pending.at < WAITS_MS;
}

/** The one mark to show at `now` (milliseconds): a running break keeps everything else quiet. */
export function iconMark(marked: Marked, now: number): IconMark | undefined {
  if (marked.break !== undefined && marked.break.until > now) return 'break';
  if (isWaiting(marked.pending, now)) return 'waiting';
  return marked.reminder?.hasRung === true ? 'morning' : undefined;
}
