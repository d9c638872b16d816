import type { Report } from '#lib/model/observation';
import { OUTBOX_PREFIX } from '#lib/model/outbox';
import { host, isOrphan } from './host';

/** Tries a message gets while its worker is stopped or starting. */
const TRIES = 3;
const RETRY_MS = 400;

/** Brings reports to the worker. */
export interface Courier {
  /** Whether entries can be laid where they outlive this page. */
  readonly hasOutbox: boolean;
  deliver(report: Report): void;
  /** Wakes the worker, so that it is up when a send comes. */
  awake(): void;
}

/** The courier of this frame. `onOrphan` is called when the extension behind it is gone. */
export function createCourier(signal: AbortSignal, onOrphan: () => void): Courier {
  const outbox = host.storage?.session;

  function say(message: unknown, tries: number): void {
    if (signal.aborted) return;
    if (isOrphan()) return onOrphan();
    send(message).catch(() => {
      if (isOrphan()) return onOrphan();
      const wait = RETRY_MS * (1 + Math.random()); // not all tabs at once
      if (tries > 1) setTimeout(() => say(message, tries - 1), wait);
    });
  }

  return {
    hasOutbox: outbox !== undefined,
    deliver(report) {
      if (isOrphan()) return onOrphan();
      const key = `${OUTBOX_PREFIX}${report.kind}/${report.eventId}`;
      outbox?.set({ [key]: report }).catch(() => undefined); // not opened to pages yet: the message remains
      say({ type: 'sensor/report', report }, TRIES);
    },
    awake: () => say({ type: 'sensor/awake' }, 1),
  };
}

/** After an update the call throws at once instead of rejecting. */
async function send(message: unknown): Promise<unknown> {
  return await host.runtime?.sendMessage(message);
}
