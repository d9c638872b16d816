import type { DayClock } from '#lib/history/days';
import type { KnownSite } from '#lib/history/here';
import type { RegistrySite } from '#lib/history/known-sites';
import type { Range } from '#lib/history/range';
import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { Health } from '#lib/model/health';
import type { SiteId } from '#lib/model/ids';
import type { PromptRecord } from '#lib/model/prompt';
import type { Intent } from '#lib/model/protocol';
import type { HourCount } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';

/** How many rows of each kind are kept. */
export type StoredCounts = Readonly<
  Record<'sends' | 'hours' | 'conversations' | 'checkIns' | 'reflections' | 'prompts', number>
>;

/** Everything the options page shows, read at `now`. */
export interface OptionsView {
  readonly settings: Settings;
  readonly now: number;
  readonly offsetMin: DayClock['offsetMin'];
  readonly hours: readonly HourCount[];
  readonly conversations: readonly Conversation[];
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
  readonly health: Health;
  readonly counts: StoredCounts;
  readonly sites: readonly RegistrySite[];
  /** A site's own name, or its host. */
  readonly nameOf: (site: SiteId) => string;
}

/** What the person can do in the options page. */
export interface OptionsActions {
  /** Hands a change to the worker; true when it is done. */
  send(intent: Intent): Promise<boolean>;
  /** Asks the browser for these origins of a site; called straight from the click. */
  allow(site: KnownSite, origins: readonly string[]): void;
  /** The registry's knowledge of an address someone typed. */
  siteAt(origin: string): KnownSite;
}

/** The pages of the options page, by the hash of the address. */
export const TABS = [
  'history',
  'conversations',
  'moments',
  'sites',
  'settings',
  'data',
  'learn',
] as const;
export type Tab = (typeof TABS)[number];

/** The tab and the range named by a hash such as `#history/month`. */
export function placeOf(hash: string): { readonly tab: Tab; readonly detail: string } {
  const [name, detail = ''] = hash.replace(/^#/, '').split('/');
  return { tab: TABS.find((tab) => tab === name) ?? 'history', detail };
}

export const DEFAULT_RANGE: Range = 'month';
