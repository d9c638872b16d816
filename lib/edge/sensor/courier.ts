import type { Report } from '#lib/model/observation';
import { OUTBOX_PREFIX } from '#lib/model/outbox';
import type { FromSensor } from '#lib/model/protocol';
import { host } from './host';
import { life } from './life';
import { RETRY_MS, TRIES } from './limits';

/** Lays a report where it outlives this page, and says it. */
export function deliver(report: Report): void {
  const entry = { [`${OUTBOX_PREFIX}${report.kind}/${report.eventId}`]: report };
  lay(entry).catch(() => undefined); // not opened to pages yet: the message remains
  void say({ type: 'sensor/report', report }, TRIES);
}

/** After an update the call throws at once instead of rejecting. */
async function lay(entry: Readonly<Record<string, Report>>): Promise<void> {
  await host.storage?.session?.set(entry);
}

/** Brings a message to the worker; the sensor ends itself when the extension is gone. */
export async function say(message: FromSensor, tries = 1): Promise<void> {
  if (life.signal.aborted) return;
  try {
    await host.runtime?.sendMessage(message);
  } catch {
    if (!host.runtime?.id) return life.abort(); // updated or removed under this script
    if (tries > 1) setTimeout(say, RETRY_MS, message, tries - 1);
  }
}
