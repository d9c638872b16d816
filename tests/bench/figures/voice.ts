import type { Page } from '@playwright/test';
import { isolatedWorld, type Extension } from '../../helpers/extension';

/** Says something to the worker from the extension's own world in a page; milliseconds until it answered. */
export type Say = (message: object) => Promise<number>;

/** A page of this origin that speaks to the worker; the worker's refusal is an error. */
export async function voiceOf(extension: Extension, page: Page): Promise<Say> {
  const run = await isolatedWorld(extension, page);
  if (!run) throw new Error('No script of the extension runs in this page.');
  return async (message) =>
    Number(
      await run(`(async () => {
        const from = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
        if (answer?.ok !== true) throw new Error('The worker refused: ' + JSON.stringify(answer));
        return performance.now() - from;
      })()`),
    );
}

/** A send in the one conversation of this origin, as its sensor would report it. */
export function sendFrom(origin: string): object {
  const report = {
    kind: 'send',
    eventId: crypto.randomUUID(),
    at: Date.now(),
    offsetMin: 0,
    site: new URL(origin).host,
    origin,
    thread: { id: 'anna-1234', weak: false },
  };
  return { type: 'sensor/report', report };
}

/** A page to write in. */
export const CHAT =
  '<!doctype html><meta charset="utf-8"><title>chat</title><textarea placeholder="Message"></textarea>';

/** The worker takes sixty at once and five a second: no measured message may be one too many. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
