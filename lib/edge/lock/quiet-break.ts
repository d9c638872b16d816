import { browser } from 'wxt/browser';
import { Break } from '#lib/model/prompt';
import { MINUTE } from '#lib/model/time';

const KEY = 'break';

/** A break while the journal is locked. It lies in memory only: no row is written of it. */
export async function startQuietBreak(now: number): Promise<void> {
  await browser.storage.session?.set({ [KEY]: { startedAt: now, until: now + 3 * MINUTE } });
}

/** The break that runs, if one does. */
export async function quietBreak(now: number): Promise<Break | undefined> {
  const running = Break.safeParse((await browser.storage.session?.get(KEY))?.[KEY]).data;
  return running && running.until > now ? running : undefined;
}

/** It is over. */
export async function endQuietBreak(): Promise<void> {
  await browser.storage.session?.remove(KEY);
}
