import { record, takeBack } from '#lib/pipeline';
import { Health } from '#lib/model/health';
import type { Report } from '#lib/model/observation';
import type { Pending } from '#lib/model/pending';
import type { Journal } from '#lib/model/ports';
import type { AllowedSite } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';
import { chance, clock } from './clock';
import { newRecordId } from './new-id';
import { SETTLE_MS, clearOutbox, keyOf, readOutbox } from './outbox';
import { createRate, isTimely, originOf, siteFor, type Sender } from './sender';
import { settingsStore } from './settings';
import { ensureHashKey, hashThread } from './thread-hash';
import { inTurn, journalOfWorker } from './worker';

/** Writing this long without a send seen means the site is not understood. */
const UNSEEN_MS = 15 * MINUTE;
const LATER_MS = 2500;

const isTooMuch = createRate(5);
/** The outbox may hold a minute's sends of a worker that slept, and no more. */
const isTooMuchAtOnce = createRate(60);

/** Takes a report from a sensor. False when it was refused; then nothing was written. `onDue` gets a prompt to show. */
export function receive(
  report: Report,
  sender: Sender,
  onDue: (due: Pending) => Promise<void>,
): Promise<boolean> {
  return inTurn(async () => {
    const now = clock.now();
    const isClaimTrue = originOf(sender) === report.origin;
    const tabId = sender.tab?.id;
    if (isClaimTrue && isSettling(report, now)) return true; // it lies in the outbox until then
    const isTaken =
      isClaimTrue &&
      isTimely(report, now, false) &&
      !isTooMuch(`tab ${tabId}`, now) &&
      (await take(report, tabId, onDue));
    await clearOutbox([keyOf(report)]);
    return isTaken;
  });
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
export async function drain(onDue: (due: Pending) => Promise<void>): Promise<void> {
  const hasMore = await inTurn(async () => {
    const { due, later } = await readOutbox(clock.now());
    for (const report of due) {
      const isRefused = isTooMuchAtOnce(report.origin, clock.now());
      if (!isRefused && isTimely(report, clock.now(), true)) await take(report, undefined, onDue);
      await clearOutbox([keyOf(report)]);
    }
    return later;
  });
  if (hasMore) setTimeout(() => void drain(onDue), LATER_MS);
}

async function take(
  report: Report,
  tabId: number | undefined,
  onDue: (due: Pending) => Promise<void>,
): Promise<boolean> {
  const settings = await settingsStore.read();
  const allowed = await siteFor(report, settings);
  if (!allowed) return false;
  const { journal } = await journalOfWorker();
  if (report.kind === 'retraction') return takeBack(journal, report, settings);
  const thread = report.thread
    ? await hashThread(await ensureHashKey(journal), report.site, report.thread.id)
    : undefined;
  const promptId = newRecordId();
  const observed = { observation: report, thread, allowed, settings, tabId, promptId, chance };
  const outcome = await record(journal, observed);
  if (outcome.kind !== 'recorded') return outcome.kind === 'known';
  await noteSend(journal, allowed, report.at);
  if (outcome.due) await onDue(outcome.due);
  return true;
}

function noteSend(journal: Journal, { origin }: AllowedSite, at: number): Promise<void> {
  return journal.transact(async (tx) => {
    const health = Health.safeParse(await tx.state('health')).data ?? {};
    await tx.putState('health', { ...health, [origin]: { lastSendAt: at } });
  });
}

/** A first key in a message box of an allowed site: if sends stay away for long after it, the site is not seen. */
export function noteAwake(sender: Sender): Promise<void> {
  return inTurn(async () => {
    const origin = originOf(sender);
    const { sites } = await settingsStore.read();
    if (origin === undefined || !sites.some((site) => site.origin === origin)) return;
    const { journal } = await journalOfWorker();
    const now = clock.now();
    await journal.transact(async (tx) => {
      const health = Health.safeParse(await tx.state('health')).data ?? {};
      const keysSince = health[origin]?.keysSince ?? now;
      const isUnseen = now - keysSince > UNSEEN_MS;
      const entry = {
        ...health[origin],
        keysSince,
        ...(isUnseen ? { unseenSince: keysSince } : {}),
      };
      await tx.putState('health', { ...health, [origin]: entry });
    });
  });
}
