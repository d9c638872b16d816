import { browser } from 'wxt/browser';
import type { Claimed } from '#lib/model/protocol';
import { Pending, isOnItsWay } from '#lib/model/pending';
import type { JournalTransaction } from '#lib/model/ports';
import type { RecordId } from '#lib/model/ids';
import { afterMissed, afterShown } from '#lib/prompt/after-answer';
import { parsePolicy } from '#lib/prompt/policy-state';
import { remember } from '#lib/prompt/remembered';
import { clock } from './clock';
import { report } from './report';
import type { Sender } from './sender';
import { mark } from './toolbar';
import { journalOfWorker } from './worker';

/** Brings a prompt on its way: the card's script into its page, or a mark on the icon. */
export async function deliver(due: Pending): Promise<void> {
  if (due.stage === 'folded' || due.tabId === undefined) return mark(true);
  const target = { tabId: due.tabId };
  await browser.scripting.executeScript({ target, files: ['/prompt.js'] }).catch(report); // the tab went away
}

/** The waiting card, for the tab it was meant for or, once folded, for Andante's own popup. */
export async function claim({ tab }: Sender, isPage: boolean): Promise<Claimed> {
  const { journal } = await journalOfWorker();
  const pending = Pending.safeParse(await journal.state('pending')).data;
  if (!pending) return {};
  const isForPage = isOnItsWay(pending, clock.now()) && pending.tabId === tab?.id;
  return (isPage ? pending.stage === 'folded' : isForPage) ? { card: pending.card } : {};
}

/** Runs a change on the waiting prompt with this id; without one nothing happens. */
async function withPending(
  id: RecordId,
  change: (tx: JournalTransaction, pending: Pending) => Promise<void>,
): Promise<boolean> {
  const { journal } = await journalOfWorker();
  return journal.transact(async (tx) => {
    const pending = Pending.safeParse(await tx.state('pending')).data;
    if (pending?.record.id !== id) return false;
    await change(tx, pending);
    return true;
  });
}

/** The card is really on screen: only now it counts as shown. */
export function shown(id: RecordId): Promise<boolean> {
  return withPending(id, async (tx, pending) => {
    const record = { ...pending.record, at: clock.now() };
    await tx.putPrompt(record);
    await tx.putState('pending', { ...pending, stage: 'shown' });
    const policy = parsePolicy(await tx.state('policy'));
    await tx.putState('policy', remember(afterShown(policy), record));
  });
}

/** Nobody touched it: it waits behind the icon. */
export async function folded(id: RecordId): Promise<boolean> {
  const isThere = await withPending(id, (tx, pending) =>
    tx.putState('pending', { ...pending, stage: 'folded' }),
  );
  if (isThere) await mark(true);
  return isThere;
}

/** It could not be shown: dropped, never queued. */
export function dropped(id: RecordId): Promise<boolean> {
  return withPending(id, async (tx) => {
    await tx.putState('pending', undefined);
    const policy = parsePolicy(await tx.state('policy'));
    await tx.putState('policy', afterMissed(policy, clock.now()));
  });
}
