import { isMoment, type CheckIn } from '#lib/model/check-in';
import type { Finding } from '#lib/model/finding';
import type { SiteId, ThreadId } from '#lib/model/ids';
import type { JournalReader } from '#lib/model/ports';
import { Break } from '#lib/model/prompt';
import type { Settings } from '#lib/model/settings';
import { dayNumber, dayOfNumber, type LocalTime } from '#lib/model/time';
import { dailyShares, lateNights } from './hour-counts';
import { parsePolicy } from './policy-state';
import { recall } from './remembered';
import {
  HOURS_BACK_DAYS,
  PROMPTS_BACK_MS,
  RECENT_BACK_MS,
  RECORDS_AHEAD_MS,
  type Situation,
} from './situation';

/** What the caller knows about the send that asks. */
export interface Asked {
  readonly now: LocalTime;
  readonly site: SiteId;
  readonly thread?: ThreadId | undefined;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** A prompt on its way to a tab. */
  readonly pending?: { readonly at: number } | undefined;
}

/** The check-ins a decision at `at` looks at. */
export async function recentCheckIns(
  journal: JournalReader,
  at: number,
): Promise<readonly CheckIn[]> {
  const recent = { from: at - RECENT_BACK_MS, to: at + RECORDS_AHEAD_MS };
  return (await journal.checkIns(recent)).filter(isMoment);
}

/**
 * Reads everything a decision looks at. Nothing but journal calls is awaited, so it may run inside a transaction;
 * the send itself, its hour count and its conversation are to be written before. Throws what the journal throws.
 */
export async function readSituation(journal: JournalReader, asked: Asked): Promise<Situation> {
  const { now, thread, settings } = asked;
  const today = dayNumber(now, settings.dayStart);
  const to = now.at + RECORDS_AHEAD_MS;
  const recent = { from: now.at - RECENT_BACK_MS, to };
  const days = { from: dayOfNumber(today - HOURS_BACK_DAYS + 1), to: dayOfNumber(today + 1) };
  const [records, checkIns, sends, hours, conversation, stored, onBreak] = await Promise.all([
    journal.prompts({ from: now.at - PROMPTS_BACK_MS, to }),
    recentCheckIns(journal, now.at),
    journal.sends(recent),
    journal.hours(days),
    thread === undefined ? undefined : journal.conversation(thread),
    journal.state('policy'),
    journal.state('break'),
  ]);
  const policy = parsePolicy(stored);
  const night = { time: now, dayStart: settings.dayStart };
  return {
    ...asked,
    prompts: recall(policy, records),
    checkIns,
    sends,
    conversation,
    shares: thread === undefined ? undefined : dailyShares(hours, thread, today),
    lateNights: lateNights(hours, settings.nightHours, night),
    break: Break.safeParse(onBreak).data,
    policy,
  };
}
