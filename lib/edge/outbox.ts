import { browser } from 'wxt/browser';
import { Report } from '#lib/model/observation';
import { OUTBOX_PREFIX } from '#lib/model/outbox';
import { report as tell } from './report';

/** An entry's own message comes first; one that lies longer than this lost its message. */
const OWN_MESSAGE_MS = 2000;
/** Longest a report may wait for its conversation. */
export const SETTLE_MS = 5000;
/** More entries than any person sends while a worker starts. */
const MOST = 500;

/** Key of a report's entry. */
export function keyOf({ kind, eventId }: Report): string {
  return `${OUTBOX_PREFIX}${kind}/${eventId}`;
}

/** Opens the outbox to the sensors. Firefox has no such call: there the message alone arrives. */
export async function openOutbox(): Promise<void> {
  await setAccess(browser.storage.session, 'TRUSTED_AND_UNTRUSTED_CONTEXTS');
}

/** Keeps settings and lock from everything that runs in a page; by themselves browsers let scripts there read them. */
export async function closeSettings(): Promise<void> {
  await setAccess(browser.storage.local, 'TRUSTED_CONTEXTS');
}

async function setAccess(given: unknown, accessLevel: string): Promise<void> {
  const area = given as { setAccessLevel?(level: object): Promise<void> } | undefined; // newer than its types
  await area?.setAccessLevel?.({ accessLevel });
}

/** Removes entries that are dealt with. */
export async function clearOutbox(keys: readonly string[]): Promise<void> {
  await browser.storage.session?.remove([...keys]);
}

/** What lies in the outbox and is due: sends before what takes them back. `later` when something must still wait. */
export async function readOutbox(now: number): Promise<{ due: Report[]; later: boolean }> {
  const stored = (await browser.storage.session?.get(null)) ?? {};
  const keys = Object.keys(stored).filter((key) => key.startsWith(OUTBOX_PREFIX));
  const reports = keys.slice(0, MOST).flatMap((key) => reportUnder(key, stored[key]) ?? []);
  const whole = new Set(reports.map(keyOf));
  const broken = keys.filter((key) => !whole.has(key));
  if (broken.length > 0) {
    tell(new Error(`${broken.length} outbox entries were not reports; they are dropped.`));
    await clearOutbox(broken);
  }
  const due = reports.filter((report) => now >= waitsUntil(report, now));
  due.sort(
    (a, b) => Number(a.kind === 'retraction') - Number(b.kind === 'retraction') || a.at - b.at,
  );
  return { due, later: due.length < reports.length };
}

/** The report of an entry. One that lies under another's key could never be cleared. */
function reportUnder(key: string, entry: unknown): Report | undefined {
  const report = Report.safeParse(entry).data;
  return report !== undefined && keyOf(report) === key ? report : undefined;
}

function waitsUntil(report: Report, now: number): number {
  const settled =
    report.kind === 'send' ? Math.min(report.settleBy ?? 0, report.at + SETTLE_MS) : 0;
  return Math.max(settled, Math.min(report.at, now) + OWN_MESSAGE_MS);
}
