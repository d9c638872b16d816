import type { Comparison } from '#lib/history/experiment';
import type { DayClock } from '#lib/history/days';
import type { Beginning } from '#lib/history/growth';
import type { KnownSite } from '#lib/history/here';
import type { RegistrySite } from '#lib/history/known-sites';
import type { Range } from '#lib/history/range';
import type { CheckIn } from '#lib/model/check-in';
import type { Conversation } from '#lib/model/conversation';
import type { Health } from '#lib/model/health';
import type { SiteId } from '#lib/model/ids';
import type { Loss } from '#lib/model/loss';
import { REASONS, type PromptRecord } from '#lib/model/prompt';
import type { Intent } from '#lib/model/protocol';
import type { Reflection } from '#lib/model/reflection';
import type { HourCount, Send } from '#lib/model/send';
import type { Settings } from '#lib/model/settings';
import type { StoredName } from '#lib/model/stored';
import type { LocalDay } from '#lib/model/units';
import type { OpenAt } from '#lib/prompt/after-answer';
import { TABS } from './tabs';

/** How many rows of each kind are kept. */
export type StoredCounts = Readonly<Record<StoredName, number>>;

/** What every tab of the options page knows, read at `now`. Each tab adds only what it shows. */
export interface OptionsView {
  readonly settings: Settings;
  readonly now: number;
  readonly offsetMin: DayClock['offsetMin'];
  readonly conversations: readonly Conversation[];
  readonly health: Health;
  readonly sites: readonly RegistrySite[];
  /** A site's own name, or its host. */
  readonly nameOf: (site: SiteId) => string;
  /** The browser lost the journal, and the user has not read so yet. */
  readonly lost?: Loss | undefined;
  /** Why the stored settings cannot be read, if so: what `settings` holds are the first ones. */
  readonly settingsTrouble?: 'newer' | 'unreadable' | undefined;
}

/** Why the journal cannot be shown: a newer Andante wrote it, a row is not as it was written, the browser refuses. */
export type Trouble = 'newer' | 'unreadable' | 'closed';

/** What the history shows. Its size follows the range, never how much is kept. */
export interface HistoryView extends OptionsView {
  /** Everything in it is invented, and stored nowhere. */
  readonly isExample?: boolean;
  readonly range: Range;
  /** First local day anything was counted on. */
  readonly first?: LocalDay | undefined;
  /** Hour counts of the range and of the last three months, which the usual rests on. */
  readonly hours: readonly HourCount[];
  /** Rows around the range, a little wider: sort them by their own local day. */
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
  /** What was answered to the latest look-backs on a week, oldest first. */
  readonly weeks: readonly CheckIn[];
  /** When the latest cards could not be shown. */
  readonly missedAt: readonly number[];
  /** The first two weeks of the newest conversations, newest first; read only when asked for. */
  readonly beginnings: () => Promise<readonly Beginning[]>;
  /** What the self-experiment found so far. */
  readonly experiment: () => Promise<Comparison>;
}

/** What the list of conversations shows. */
export interface ConversationsView extends OptionsView {
  /** Hour counts of the last three months. */
  readonly hours: readonly HourCount[];
  /** What was noted of every conversation, oldest first within each. */
  readonly reflections: readonly Reflection[];
  /** Own sends of one conversation over everything that is kept. */
  readonly sendsOf: (conversation: Conversation) => Promise<number>;
}

/** What was noted of every conversation. */
export interface ReflectView extends OptionsView {
  /** Oldest first within each conversation. */
  readonly reflections: readonly Reflection[];
}

/** What the list of check-ins and prompts shows. */
export interface MomentsView extends OptionsView {
  readonly checkIns: readonly CheckIn[];
  readonly prompts: readonly PromptRecord[];
}

/** What the page about the stored data shows. */
export interface DataView extends OptionsView {
  /** A passphrase is set. */
  readonly hasPassphrase?: boolean;
  readonly counts: StoredCounts;
  /** The exact sends of a local day, oldest first. */
  readonly sendsOn: (day: LocalDay) => Promise<readonly Send[]>;
}

/** One tab with all it needs. */
export type Shown =
  | { readonly tab: 'history'; readonly view: HistoryView }
  | { readonly tab: 'conversations'; readonly view: ConversationsView }
  | { readonly tab: 'moments'; readonly view: MomentsView }
  | { readonly tab: 'reflect'; readonly view: ReflectView }
  | { readonly tab: 'data'; readonly view: DataView }
  | { readonly tab: 'sites' | 'settings' | 'learn'; readonly view: OptionsView }
  | TroubleShown;

/** In place of a tab whose rows cannot be shown. */
export interface TroubleShown {
  readonly tab: 'trouble';
  readonly of: Tab;
  readonly trouble: Trouble;
  readonly view: OptionsView;
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

/** What the person can do when something stored is not as it should be. */
export interface MendActions extends Pick<OptionsActions, 'send'> {
  /** Gives the user a file with everything as it lies, readable or not. */
  saveCopy(): void;
  /** Reads anew. */
  again(): void;
}

export type Tab = (typeof TABS)[number];

/** A tab, and what in it: the range of the history, or the id of the part to begin at. */
export interface Place {
  readonly tab: Tab;
  readonly detail: string;
}

/** Short names under which acts, prompts and other pages lead to a part of a tab. */
const SHORT = {
  hours: { tab: 'settings', detail: 'hours' },
  'own-words': { tab: 'settings', detail: 'own-words' },
  preview: { tab: 'settings', detail: 'preview' },
  trusted: { tab: 'settings', detail: 'trusted' },
  reasons: { tab: 'settings', detail: 'reasons' },
  someone: { tab: 'learn', detail: 'someone' },
  resources: { tab: 'learn', detail: 'resources' },
} as const satisfies Readonly<Record<string, Place>> & Readonly<Record<Beyond, Place>>;
type Beyond = Exclude<OpenAt, Tab | 'note'>;

/** The place named by a hash such as `#history/month`, `#hours` or `#reasons/night`; the history for nonsense. */
export function placeOf(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  const detail = rest.join('/');
  const tab = TABS.find((one) => one === name);
  if (tab) return { tab, detail };
  const reason = REASONS.find((one) => one === detail);
  if (name === 'reasons' && reason) return { tab: 'settings', detail: `reason-${reason}` };
  return Object.entries(SHORT).find(([short]) => short === name)?.[1] ?? HOME;
}

const HOME: Place = { tab: 'history', detail: '' };

export const DEFAULT_RANGE: Range = 'month';
