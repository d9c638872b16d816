import { browser } from 'wxt/browser';
import { z } from '#lib/model/schema';
import { AllowedSite } from '#lib/model/settings';
import { MINUTE } from '#lib/model/time';
import { Instant } from '#lib/model/units';
import { report } from './report';

const KEY = 'wish';
/** The browser's dialog is answered sooner than that. */
const FRESH_MS = 5 * MINUTE;

/** Origins the user has just asked for, with a click on a page of Andante. */
const Wish = z.strictObject({
  origins: z.array(AllowedSite.shape.origin).check(z.maxLength(50)),
  at: Instant,
});

/**
 * Keeps what the user asks for while the browser's own dialog is open: Firefox closes the popup for it, and nobody is
 * left to tell the worker the answer. Memory only. Not awaited, so that the click still counts for the request.
 */
export function keepWish(origins: readonly string[], now: number): void {
  void browser.storage.session?.set({ [KEY]: { origins, at: now } }).catch(report);
}

/** What the user asked for within the last minutes; nothing else a permission comes for is noticed by itself. */
export async function readWish(now: number): Promise<readonly string[]> {
  const wish = Wish.safeParse((await browser.storage.session?.get(KEY))?.[KEY]).data;
  return wish !== undefined && Math.abs(now - wish.at) < FRESH_MS ? wish.origins : [];
}

/** It was done, or it was refused. */
export async function dropWish(): Promise<void> {
  await browser.storage.session?.remove(KEY);
}
