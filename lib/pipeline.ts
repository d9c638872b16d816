import { isPaused, type Conversation } from '#lib/model/conversation';
import type { Finding } from '#lib/model/finding';
import type { RecordId, ThreadId } from '#lib/model/ids';
import type { Observation } from '#lib/model/observation';
import { Pending, isOnItsWay } from '#lib/model/pending';
import type { Chance, Journal, JournalTransaction } from '#lib/model/ports';
import type { AllowedSite, Settings } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';
import { afterMissed, afterShown } from '#lib/prompt/after-answer';
import { couldSpeak } from '#lib/prompt/candidates';
import { cardOf, recordOf } from '#lib/prompt/card';
import { decide } from '#lib/prompt/decide';
import type { Decision } from '#lib/prompt/decision';
import { readSituation, recentCheckIns } from '#lib/prompt/read-situation';
import { remember } from '#lib/prompt/remembered';
import { observe } from '#lib/tempo/observe';
import { optionsOf } from '#lib/tempo/options';
import { parseState } from '#lib/tempo/parse-state';
import { hourOf } from './pipeline/hour-of';
import { countAfterPrompts } from './pipeline/after-prompts';
import { hasReturned } from './pipeline/returned';
import { changeHealth, sendPassedBy, sendSeen } from './pipeline/site-health';

/** A send that arrives later than this, in milliseconds, brings no prompt any more: prompts are dropped, never queued. */
const FRESH_MS = 2 * MINUTE;

/** One observation with everything its recording needs; the raw conversation is hashed already. */
export interface Observed {
  readonly observation: Observation;
  readonly thread?: ThreadId | undefined;
  readonly allowed: AllowedSite;
  readonly settings: Settings;
  /** When it arrives, milliseconds since 1970 UTC: it may have waited while the worker slept. */
  readonly now: number;
  /** The tab it came from, if it still waits there for a card. */
  readonly tabId?: number | undefined;
  /** Id a prompt gets, should one come of it. */
  readonly promptId: RecordId;
  readonly chance: Chance;
}

/** What became of an observation. */
export type Outcome =
  { readonly kind: 'recorded'; readonly due?: Pending } | { readonly kind: 'known' | 'unnoticed' };

/**
 * Observation → journal → tempo → prompt, in one transaction: the send, its hour, its conversation, the detector's
 * state, the site's health and a prompt on its way are stored together or not at all. The same event twice is one send.
 */
export function record(journal: Journal, observed: Observed): Promise<Outcome> {
  return journal.transact(async (tx) => {
    const { observation, thread, allowed } = observed;
    const { eventId, at } = observation;
    // What does not wait for one another is asked at once: each way to the database and back costs a send its time.
    const [isStored, isReturned, conversation] = await Promise.all([
      tx.hasSend(eventId),
      hasReturned(tx, eventId),
      thread === undefined ? undefined : tx.conversation(thread),
    ]);
    if (isStored || isReturned) return { kind: 'known' };
    if (!isNoticed(observed, conversation)) {
      await changeHealth(tx, allowed.origin, sendPassedBy);
      return { kind: 'unnoticed' };
    }
    const [findings, checkIns] = await Promise.all([
      learn(tx, observed),
      recentCheckIns(tx, at),
      store(tx, observed, conversation),
      countAfterPrompts(tx, at, 1),
    ]);
    const { settings } = observed;
    if (!couldSpeak({ findings, checkIns, settings, now: observation }))
      return { kind: 'recorded' };
    const due = await consider(tx, observed, findings);
    return due === undefined ? { kind: 'recorded' } : { kind: 'recorded', due };
  });
}

function isNoticed(
  { observation, allowed, settings, now }: Observed,
  known?: Conversation,
): boolean {
  const { at } = observation;
  const pauses = [settings.pausedUntil, allowed.pausedUntil, known?.pausedUntil];
  if (pauses.some((until) => isPaused(until, at))) return false;
  if (known && isBeforeChoice(known, at, now)) return false;
  return known?.noticed ?? allowed.notice === 'all';
}

/** A choice that is still to come was made before the clock was set back: it keeps nothing away. */
const isBeforeChoice = ({ noticedFrom: from = 0 }: Conversation, at: number, now: number) =>
  at < from && from <= now;

async function store(
  tx: JournalTransaction,
  { observation, thread, settings, allowed }: Observed,
  known?: Conversation,
): Promise<void> {
  const { eventId, at, offsetMin, site } = observation;
  const send = { eventId, at, offsetMin, site, ...withThread(thread) };
  const row = conversationAfter(observation, thread, known);
  await Promise.all([
    tx.addSend(send),
    tx.countHour(hourOf(send, settings), 1),
    changeHealth(tx, allowed.origin, sendSeen(at)),
    row && tx.putConversation(row),
  ]);
}

function conversationAfter(
  { at, site, thread: raw }: Observation,
  thread: ThreadId | undefined,
  known?: Conversation,
): Conversation | undefined {
  if (thread === undefined) return undefined;
  const weak = raw?.weak === true;
  const row = known ?? { thread, site, weak, noticed: true, firstAt: at, lastAt: at };
  return { ...row, firstAt: Math.min(row.firstAt, at), lastAt: Math.max(row.lastAt, at) };
}

const withThread = (thread: ThreadId | undefined) => (thread === undefined ? {} : { thread });

/** The detector learns of the send, and says what it finds. */
async function learn(
  tx: JournalTransaction,
  { observation, thread, settings }: Observed,
): Promise<readonly Finding[]> {
  const { at, offsetMin } = observation;
  const event = { at, offsetMin, ...withThread(thread) };
  const before = parseState(await tx.state('detector'));
  const { state, findings } = observe(before, event, optionsOf(settings));
  await tx.putState('detector', state);
  return findings;
}

/** Asks policy, once the send is stored. A prompt that may be shown is stored as on its way. */
async function consider(
  tx: JournalTransaction,
  observed: Observed,
  findings: readonly Finding[],
): Promise<Pending | undefined> {
  const { observation, thread, settings, chance } = observed;
  const { at, offsetMin, site } = observation;
  const now = { at, offsetMin };
  const waiting = Pending.safeParse(await tx.state('pending')).data;
  const pending = isOnItsWay(waiting, at) ? { at: waiting.at } : undefined;
  const asked = { now, site, thread, findings, settings, pending };
  const decision = decide(await readSituation(tx, asked), chance);
  if (decision.kind === 'silent') return undefined;
  if (observed.now - at <= FRESH_MS) return announce(tx, decision, observed);
  await tx.putState('policy', afterMissed(decision.policy, observed.now));
  return undefined;
}

/**
 * Sets a prompt on its way. One that is held back waits for its moment in the page as any other, so that chance alone
 * tells the two apart; it is only written down.
 */
async function announce(
  tx: JournalTransaction,
  { kind, draft, policy }: Exclude<Decision, { kind: 'silent' }>,
  { observation, thread, settings, tabId, promptId: id }: Observed,
): Promise<Pending | undefined> {
  const { at, site } = observation;
  const isHeldBack = kind === 'withhold';
  const fate = isHeldBack ? 'withheld' : 'shown';
  const counted = settings.experiment ? ({ sendsAfter: 0 } as const) : {};
  const record = recordOf(draft, { id, at, site, fate, ...withThread(thread), ...counted });
  const card = cardOf(id, draft, settings, isHeldBack);
  if (settings.showIn === 'page' && tabId !== undefined) {
    const due = { card, record, at, stage: 'due', tabId } as const;
    await tx.putState('policy', policy);
    await tx.putState('pending', due);
    return due;
  }
  if (isHeldBack) {
    await tx.putPrompt(record);
    await tx.putState('policy', remember(policy, record));
    return undefined;
  }
  const folded = { card, record, at, stage: 'folded' } as const; // the mark on the icon is how it is shown
  await tx.putPrompt(record);
  await tx.putState('policy', remember(afterShown(policy, record), record));
  await tx.putState('pending', folded);
  return folded;
}
