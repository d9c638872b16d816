import { isPaused, type PauseUntil } from '#lib/model/conversation';
import type { PromptRecord } from '#lib/model/prompt';
import type { Intent } from '#lib/model/protocol';
import type { Settings } from '#lib/model/settings';
import { clock } from './clock';
import { dropPending } from './deliver';
import { changeSettings, settingsStore } from './settings';
import { journalOfWorker } from './worker';

/** What is paused. */
export type Where = Extract<Intent, { type: 'intent/pause' }>['where'];

/** Pauses until then, or ends the pause when there is no `until`. A prompt about what is paused now is dropped. */
export async function pause(where: Where, until: PauseUntil | undefined): Promise<void> {
  if (where.scope === 'conversation') await pauseConversation(where.thread, until);
  else await changeSettings((settings) => paused(settings, where, until));
  if (isPaused(until, clock.now())) await dropPending(await aboutIt(where));
}

async function pauseConversation(
  thread: Extract<Where, { scope: 'conversation' }>['thread'],
  pausedUntil: PauseUntil | undefined,
): Promise<void> {
  const { journal } = await journalOfWorker();
  await journal.transact(async (tx) => {
    const known = await tx.conversation(thread);
    if (known) await tx.putConversation({ ...known, pausedUntil });
  });
}

function paused(
  settings: Settings,
  where: Exclude<Where, { scope: 'conversation' }>,
  pausedUntil: PauseUntil | undefined,
): Settings {
  if (where.scope === 'everywhere') return { ...settings, pausedUntil };
  const sites = settings.sites.map((site) =>
    site.origin === where.origin ? { ...site, pausedUntil } : site,
  );
  return { ...settings, sites };
}

async function aboutIt(where: Where): Promise<(record: PromptRecord) => boolean> {
  if (where.scope === 'everywhere') return () => true;
  if (where.scope === 'conversation') return ({ thread }) => thread === where.thread;
  const { sites } = await settingsStore.read();
  const paused = sites.find(({ origin }) => origin === where.origin)?.site;
  return ({ site }) => site === paused;
}
