import { browser } from 'wxt/browser';
import { isWaiting } from '#lib/history/icon';
import type { RecordId } from '#lib/model/ids';
import { Pending, isOnItsWay } from '#lib/model/pending';
import type { JournalTransaction } from '#lib/model/ports';
import type { PromptRecord } from '#lib/model/prompt';
import type { Claimed } from '#lib/model/protocol';
import { afterMissed, afterShown } from '#lib/prompt/after-answer';
import { parsePolicy } from '#lib/prompt/policy-state';
import { remember } from '#lib/prompt/remembered';
import { clock } from './clock';
import { notify } from './notify';
import { heard } from './reminder';
import { report } from './report';
import type { Sender } from './sender';
import { settingsStore } from './settings';
import { drawToolbar } from './toolbar';
import { journalOfWorker } from './worker';

/** Brings a prompt on its way: the card's script into its page; else a mark on the icon, and where the user wants it a word from the system. */
export async function deliver(due: Pending): Promise<void> {
  if (due.stage !== 'folded' && due.tabId !== undefined) return inject(due.tabId);
  const { showIn } = await settingsStore.read();
  if (showIn === 'system') await notify('toolbar.word').catch(report); // the mark says it as well
  void drawToolbar();
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, files: ['/prompt.js'] }).catch(report); // the tab went away
}

/** The waiting card, for the tab it was meant for or, once folded, for Andante's own popup. */
export async function claim({ tab }: Sender, isPage: boolean): Promise<Claimed> {
  const { journal } = await journalOfWorker();
  const pending = Pending.safeParse(await journal.state('pending')).data;
  const now = clock.now();
  if (isPage) {
    await heard();
    return isWaiting(pending, now) ? { card: pending.card } : {};
  }
  const isForTab = isOnItsWay(pending, now) && pending.tabId === tab?.id;
  return isForTab ? { card: pending.card } : {};
}

/** May this sender speak of this prompt? A page only of the one that was brought to its tab, Andante's own of any. */
export async function isOfSender(id: RecordId, sender: Sender, isPage: boolean): Promise<boolean> {
  const { journal } = await journalOfWorker();
  if (isPage) return (await journal.prompt(id)) !== undefined;
  const pending = Pending.safeParse(await journal.state('pending')).data;
  return (
    pending?.record.id === id && pending.tabId !== undefined && pending.tabId === sender.tab?.id
  );
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

/** The card is really on screen, or would be if it were not held back: only now it counts. */
export function shown(id: RecordId): Promise<boolean> {
  return withPending(id, async (tx, pending) => {
    const record = { ...pending.record, at: clock.now() };
    await tx.putPrompt(record);
    const isHeldBack = record.fate === 'withheld';
    await tx.putState('pending', isHeldBack ? undefined : { ...pending, stage: 'shown' });
    const policy = parsePolicy(await tx.state('policy'));
    await tx.putState('policy', remember(isHeldBack ? policy : afterShown(policy, record), record));
  });
}

/** Nobody touched it: it waits behind the icon. */
export function folded(id: RecordId): Promise<boolean> {
  return withPending(id, (tx, pending) =>
    tx.putState('pending', { ...pending, at: clock.now(), stage: 'folded' }),
  );
}

/** It could not be shown: dropped, never queued. */
export function dropped(id: RecordId): Promise<boolean> {
  return withPending(id, missed);
}

/** The user paused, or stopped noticing, what a prompt is about that is on its way or waits: it is dropped. */
export async function dropPending(isAbout: (record: PromptRecord) => boolean): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact(async (tx) => {
    const pending = Pending.safeParse(await tx.state('pending')).data;
    if (pending === undefined || !isAbout(pending.record)) return;
    if (pending.stage === 'due') await missed(tx);
    else await tx.putState('pending', undefined);
  });
}

async function missed(tx: JournalTransaction): Promise<void> {
  await tx.putState('pending', undefined);
  const policy = parsePolicy(await tx.state('policy'));
  await tx.putState('policy', afterMissed(policy, clock.now()));
}
