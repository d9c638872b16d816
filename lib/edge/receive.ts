import { record } from '#lib/pipeline';
import { takeBack } from '#lib/pipeline/take-back';
import type { Report } from '#lib/model/observation';
import type { Pending } from '#lib/model/pending';
import { chance, clock } from './clock';
import { noteRefused } from './health';
import { keptSealed } from './lock/inbox';
import { newRecordId } from './new-id';
import { SETTLE_MS, clearOutbox, keyOf, readOutbox } from './outbox';
import { createRate } from './rate';
import { report as tell } from './report';
import { isTimely, originOf, siteFor, type Sender } from './sender';
import { settingsStore } from './settings';
import { ensureHashKey, findHashKey, hashThread } from './thread-hash';
import { inTurn, journalOfWorker } from './worker';

/** Gets a prompt to show. */
export type OnDue = (due: Pending) => Promise<void>;

const LATER_MS = 2500;

const isTooMuch = createRate();

/** Takes a report from a sensor. False when it was refused; then nothing was written. */
export async function receive(report: Report, sender: Sender, onDue: OnDue): Promise<boolean> {
  const judged = inTurn(() => judge(report, sender, onDue));
  // Nobody waits for the outbox to be cleared, but the next in turn: cleared late, a send is known by its id.
  inTurn(async () => {
    if ((await judged) !== 'waits') await clearOutbox([keyOf(report)]);
  }).catch(() => undefined); // both reported by the line; what could not be written stays in the outbox
  return (await judged) !== 'refused';
}

/** A send may have to wait for its conversation, in the outbox. */
async function judge(
  report: Report,
  sender: Sender,
  onDue: OnDue,
): Promise<'taken' | 'refused' | 'waits'> {
  const now = clock.now();
  const isClaimTrue = originOf(sender) === report.origin;
  if (isClaimTrue && isSettling(report, now)) return 'waits';
  const isFit = isClaimTrue && isTimely(report, now, false) && !isTooMuch(report.origin, now);
  if (isFit && (await take(report, sender.tab?.id, onDue))) return 'taken';
  noteRefused(originOf(sender));
  return 'refused';
}

function isSettling(report: Report, now: number): boolean {
  return (
    report.kind === 'send' &&
    report.settleBy !== undefined &&
    report.settleBy > now &&
    report.settleBy - report.at <= SETTLE_MS
  );
}

/** Takes what lies in the outbox without its message: the tab was closed, or the worker was asleep. */
export async function drain(onDue: OnDue): Promise<void> {
  const hasMore = await inTurn(async () => {
    const { due, later } = await readOutbox(clock.now());
    for (const waiting of due) await takeWaiting(waiting, onDue).catch(tell); // it stays, and holds up no other
    return later;
  });
  if (hasMore) setTimeout(() => void drain(onDue), LATER_MS);
}

async function takeWaiting(report: Report, onDue: OnDue): Promise<void> {
  const now = clock.now();
  const isFit = isTimely(report, now, true) && !isTooMuch(report.origin, now);
  const isTaken = isFit && (await take(report, undefined, onDue));
  if (!isTaken) noteRefused(report.origin);
  await clearOutbox([keyOf(report)]);
}

/** Records a report, or seals it while the journal is locked. False when its site may not be noticed. */
export async function take(
  report: Report,
  tabId: number | undefined,
  onDue: OnDue,
): Promise<boolean> {
  const { journal } = await journalOfWorker();
  const reading = settingsStore.read();
  const [settings, allowed, known] = await Promise.all([
    reading,
    siteFor(report, reading),
    findHashKey(journal).catch(() => undefined), // sealed, or not to be opened: then it is asked for again below
  ]);
  if (!allowed) return false;
  if (await keptSealed({ kind: 'report', report })) return true;
  if (report.kind === 'retraction') {
    await takeBack(journal, report, settings);
    return true;
  }
  const thread = report.thread
    ? await hashThread(known ?? (await ensureHashKey(journal)), report.site, report.thread.id)
    : undefined;
  const outcome = await record(journal, {
    observation: report,
    thread,
    allowed,
    settings,
    now: clock.now(),
    tabId,
    promptId: newRecordId(),
    chance,
  });
  if (outcome.kind === 'recorded' && outcome.due) await onDue(outcome.due);
  return true;
}
