import { isPaused, type Conversation } from '#lib/model/conversation';
import type { RecordId, ThreadId } from '#lib/model/ids';
import type { Observation, Retraction } from '#lib/model/observation';
import { Pending, isOnItsWay } from '#lib/model/pending';
import type { Chance, Journal, JournalTransaction } from '#lib/model/ports';
import { NO_THREAD, type HourCount, type Send } from '#lib/model/send';
import type { AllowedSite, Settings } from '#lib/model/settings';
import { HOUR, MINUTE, localDay, minuteOfDay } from '#lib/model/time';
import { cardOf, recordOf } from '#lib/prompt/card';
import { decide } from '#lib/prompt/decide';
import type { Decision } from '#lib/prompt/decision';
import { readSituation } from '#lib/prompt/read-situation';
import { observe } from '#lib/tempo/observe';
import { optionsOf } from '#lib/tempo/options';
import { parseState } from '#lib/tempo/parse-state';
import { retract } from '#lib/tempo/retract';

/** One observation with everything its recording needs; the raw conversation is hashed already. */
export interface Observed {
  readonly observation: Observation;
  readonly thread?: ThreadId | undefined;
  readonly allowed: AllowedSite;
  readonly settings: Settings;
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
 * state and a prompt on its way are stored together or not at all. The same event twice is one send.
 */
export function record(journal: Journal, observed: Observed): Promise<Outcome> {
  return journal.transact(async (tx) => {
    if (await tx.hasSend(observed.observation.eventId)) return { kind: 'known' };
    const { thread } = observed;
    const conversation = thread === undefined ? undefined : await tx.conversation(thread);
    if (!isNoticed(observed, conversation)) return { kind: 'unnoticed' };
    await store(tx, observed, conversation);
    const due = await consider(tx, observed);
    return due === undefined ? { kind: 'recorded' } : { kind: 'recorded', due };
  });
}

/** Takes a send back that the page returned: its row, its hour and what it taught. Unknown ids change nothing. */
export function takeBack(
  journal: Journal,
  { eventId }: Retraction,
  settings: Settings,
): Promise<boolean> {
  return journal.transact(async (tx) => {
    const send = await tx.send(eventId);
    if (send === undefined) return false;
    await tx.deleteSend(eventId);
    await tx.countHour(hourOf(send, settings), -1);
    const state = parseState(await tx.state('detector'));
    await tx.putState('detector', retract(state, send, optionsOf(settings)));
    return true;
  });
}

function isNoticed({ observation, allowed, settings }: Observed, known?: Conversation): boolean {
  const { at } = observation;
  const pauses = [settings.pausedUntil, allowed.pausedUntil, known?.pausedUntil];
  if (pauses.some((until) => isPaused(until, at))) return false;
  return known?.noticed ?? allowed.notice === 'all';
}

async function store(
  tx: JournalTransaction,
  { observation, thread, settings }: Observed,
  known?: Conversation,
): Promise<void> {
  const { eventId, at, offsetMin, site } = observation;
  const send = { eventId, at, offsetMin, site, ...withThread(thread) };
  await tx.addSend(send);
  await tx.countHour(hourOf(send, settings), 1);
  if (thread === undefined) return;
  const weak = observation.thread?.weak === true;
  const row = known ?? { thread, site, weak, noticed: true, firstAt: at, lastAt: at };
  const [firstAt, lastAt] = [Math.min(row.firstAt, at), Math.max(row.lastAt, at)];
  await tx.putConversation({ ...row, firstAt, lastAt });
}

const withThread = (thread: ThreadId | undefined) => (thread === undefined ? {} : { thread });

/** Row of the hour a send belongs to: its day by the day start, its hour on the wall. */
function hourOf(send: Send, settings: Settings): Omit<HourCount, 'n'> {
  const hour = Math.floor((minuteOfDay(send) * MINUTE) / HOUR);
  return { day: localDay(send, settings.dayStart), thread: send.thread ?? NO_THREAD, hour };
}

/** Asks the detector, then policy. A prompt that may be shown is stored as on its way. */
async function consider(tx: JournalTransaction, observed: Observed): Promise<Pending | undefined> {
  const { observation, thread, settings, chance } = observed;
  const { at, offsetMin, site } = observation;
  const now = { at, offsetMin };
  const before = parseState(await tx.state('detector'));
  const event = { ...now, ...withThread(thread) };
  const { state, findings } = observe(before, event, optionsOf(settings));
  await tx.putState('detector', state);
  const waiting = Pending.safeParse(await tx.state('pending')).data;
  const pending = isOnItsWay(waiting, at) ? { at: waiting.at } : undefined;
  const asked = { now, site, thread, findings, settings, pending };
  const decision = decide(await readSituation(tx, asked), chance);
  await tx.putState('policy', decision.policy);
  return decision.kind === 'silent' ? undefined : announce(tx, decision, observed);
}

/** Writes down a prompt that is held back, sets on its way one that may be shown. */
async function announce(
  tx: JournalTransaction,
  { kind, draft }: Exclude<Decision, { kind: 'silent' }>,
  { observation, thread, settings, tabId, promptId: id }: Observed,
): Promise<Pending | undefined> {
  const { at, site } = observation;
  const isHeldBack = kind === 'withhold';
  const fate = isHeldBack ? 'withheld' : 'shown';
  const row = recordOf(draft, { id, at, site, fate, ...withThread(thread) });
  const isInPage = settings.showIn === 'page' && tabId !== undefined;
  if (isHeldBack || !isInPage) await tx.putPrompt(row); // the mark on the icon is how it is shown
  if (isHeldBack) return undefined;
  const card = cardOf(id, draft, settings);
  const due: Pending = isInPage
    ? { card, record: row, at, stage: 'due', tabId }
    : { card, record: row, at, stage: 'folded' };
  await tx.putState('pending', due);
  return due;
}
