import { browser } from 'wxt/browser';
import type { Report } from '#lib/model/observation';
import type { AllowedSite, Settings } from '#lib/model/settings';
import { HOUR, MINUTE } from '#lib/model/time';
import { isAllowable } from '#lib/sites/origin';
import { siteOf } from '#lib/sites/site-of';
import { isGranted } from './grant';
import { SETTLE_MS } from './outbox';

/** What the browser itself says about who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?:
    { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** How far a message's time may lie from now; an entry of the outbox may have waited longer. */
const SLACK_MS = 2 * MINUTE;
const OUTBOX_MS = 12 * HOUR;

/** Is this one of Andante's own pages? Content scripts carry the address of their page instead. */
export function isOwnPage(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''))
  );
}

/** Is this one of Andante's own scripts in a tab? */
export function isOwnScript(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab?.id !== undefined && !isOwnPage(sender);
}

/** The origin the browser vouches for: that of the frame, or of its page for frames without one. */
export function originOf({ origin, url, tab }: Sender): string | undefined {
  return [origin, originIn(url), originIn(tab?.url)].find(
    (one) => one !== undefined && one !== 'null',
  );
}

/** The origin of an address; undefined when it is none. */
export function originIn(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** The allowed site a report may be taken for: listed, granted now, and the one it claims to come from. */
export async function siteFor(
  report: Report,
  settings: Settings | Promise<Settings>,
): Promise<AllowedSite | undefined> {
  const { origin, site } = report;
  const isGrantable = isAllowable(origin);
  const [{ sites }, isGrantedNow] = await Promise.all([settings, isGrantable && isGranted(origin)]);
  const allowed = sites.find((one) => one.origin === origin);
  return isGrantedNow && allowed?.site === site && isSiteAt(report) ? allowed : undefined;
}

function isSiteAt({ origin, site }: Report): boolean {
  const { hostname, host } = new URL(origin);
  return siteOf({ hostname, host, pathname: '/' }).id === site;
}

const waitOf = (report: Report) =>
  report.kind === 'send' ? (report.settleBy ?? report.at) - report.at : 0;

/** Could this have happened just now, or while it lay in the outbox? */
export function isTimely(report: Report, now: number, isFromOutbox: boolean): boolean {
  const { at } = report;
  if (waitOf(report) > SETTLE_MS) return false;
  return at <= now + SLACK_MS && at >= now - (isFromOutbox ? OUTBOX_MS : SLACK_MS);
}
