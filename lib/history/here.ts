import { isPaused, type Conversation } from '#lib/model/conversation';
import type { Health } from '#lib/model/health';
import type { SiteId, ThreadId } from '#lib/model/ids';
import type { AllowedSite, Settings } from '#lib/model/settings';
import { DAY } from '#lib/model/time';
import { isAllowable } from '#lib/sites/origin';

/** What the registry knows about the site of a page. */
export interface KnownSite {
  readonly id: SiteId;
  /** As the site calls itself, or its host. */
  readonly name: string;
  readonly kind: 'dating' | 'messenger' | 'unknown';
}

/** The open conversation of the page, with what the user said about it, if anything. */
export interface OpenConversation {
  readonly thread: ThreadId;
  readonly site: SiteId;
  readonly weak: boolean;
  readonly row?: Conversation | undefined;
}

/** How well sends are seen: `waiting` until the first one. */
export type Seeing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'seen'; readonly lastSendAt: number; readonly isQuiet: boolean }
  | { readonly kind: 'unseen'; readonly since: number };

/** Where the popup was opened. */
export type Here =
  /** A page Andante can never be allowed on: one of the browser's own, or one without a secure connection. */
  | { readonly kind: 'closed'; readonly why: 'browser' | 'insecure' }
  | { readonly kind: 'strange'; readonly origin: string; readonly site: KnownSite }
  | {
      readonly kind: 'allowed';
      readonly allowed: AllowedSite;
      readonly site: KnownSite;
      readonly seeing: Seeing;
      readonly conversation?: OpenConversation | undefined;
      /** Nothing answers from the page: it was open before Andante was there, and has to be loaded anew once. */
      readonly isDeaf?: boolean;
    };

/** The origin of a page, if it is one that can be allowed; why not, otherwise. */
export function originOf(
  url: string | undefined,
): string | { readonly why: 'browser' | 'insecure' } {
  const page = url && URL.canParse(url) ? new URL(url) : undefined;
  if (page && isAllowable(page.origin)) return page.origin;
  return { why: page?.protocol === 'http:' ? 'insecure' : 'browser' };
}

/** Which conversations are noticed on a site unless the user says otherwise: all only where dating is the purpose. */
export function noticeFor(site: KnownSite): AllowedSite['notice'] {
  return site.kind === 'dating' ? 'all' : 'chosen';
}

/** How well sends of this origin are seen at `now`. */
export function seeingOf(health: Health, origin: string, now: number): Seeing {
  const site = health[origin];
  if (site?.unseenSince !== undefined) return { kind: 'unseen', since: site.unseenSince };
  if (site?.lastSendAt === undefined) return { kind: 'waiting' };
  return { kind: 'seen', lastSendAt: site.lastSendAt, isQuiet: now - site.lastSendAt > 7 * DAY };
}

/** Is the open conversation recorded, pauses aside? A new one follows its site. */
export function isNoticed(conversation: OpenConversation, allowed: AllowedSite): boolean {
  return conversation.row?.noticed ?? allowed.notice === 'all';
}

/** Why nothing can be noticed on an allowed site: nothing answers from the page, no conversation is open, or the open one is not chosen. */
export type MissingChoice = 'unloaded' | 'unopened' | 'unchosen';

/** See MissingChoice. Undefined where something is noticed, and where the site itself is not allowed. */
export function missingChoice(here: Here): MissingChoice | undefined {
  if (here.kind !== 'allowed') return undefined;
  const { allowed, conversation, isDeaf } = here;
  if (isDeaf) return 'unloaded';
  if (!conversation) return allowed.notice === 'chosen' ? 'unopened' : undefined;
  return isNoticed(conversation, allowed) ? undefined : 'unchosen';
}

/** The one word beside the dot: what Andante does here at `now`. */
export type Standing = 'noticing' | 'paused' | 'unseen' | 'resting' | MissingChoice;

/** See Standing. A pause comes before everything else, and the nearest truth after it. */
export function standingOf(here: Here, settings: Settings, now: number): Standing {
  if (isPaused(settings.pausedUntil, now)) return 'paused';
  return here.kind === 'allowed' ? standingOn(here, now) : 'resting';
}

function standingOn(here: Extract<Here, { kind: 'allowed' }>, now: number): Standing {
  const { allowed, conversation } = here;
  if (isPaused(allowed.pausedUntil, now)) return 'paused';
  const missing = missingChoice(here);
  if (missing) return missing;
  if (isPaused(conversation?.row?.pausedUntil, now)) return 'paused';
  return here.seeing.kind === 'unseen' ? 'unseen' : 'noticing';
}
