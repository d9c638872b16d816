import { isNoticed } from '#lib/history/here';
import { isPaused } from '#lib/model/conversation';
import { MINUTE } from '#lib/model/time';
import type { Translate } from '#lib/model/words';
import { timesFor } from '../times';
import type { PopupView } from './view';

export type FoldName = 'spoke' | 'conversation' | 'site' | 'week' | 'pause' | 'phone';

/** One closed part of the popup, with what is inside said in a word or two. */
export interface FoldLine {
  readonly name: FoldName;
  readonly aside?: string | undefined;
}

/** So soon after a prompt the popup was most likely opened to ask why. */
const SOON_MS = 5 * MINUTE;

/** The part that stands open at first. */
export function openFold({ spoke, now }: PopupView): FoldName | undefined {
  return spoke && now - spoke.at < SOON_MS ? 'spoke' : undefined;
}

/** The parts there are, in the order shown. */
export function foldLines(view: PopupView, t: Translate): readonly FoldLine[] {
  const { spoke, settings, now } = view;
  const times = timesFor(t, now);
  const until = settings.pausedUntil;
  const isResting = until !== undefined && isPaused(until, now);
  return [
    ...(spoke ? [{ name: 'spoke', aside: times.ago(spoke.at) } as const] : []),
    ...hereLines(view, t),
    ...(view.pace ? [{ name: 'week' } as const] : []),
    { name: 'pause', aside: isResting ? times.until(until) : undefined },
    { name: 'phone' },
  ];
}

function hereLines({ here }: PopupView, t: Translate): readonly FoldLine[] {
  if (here.kind !== 'allowed') return [];
  const { conversation: open, allowed, site, seeing } = here;
  const health = seeing.kind === 'unseen' ? t('popup.standing.unseen') : site.name;
  const lines: FoldLine[] = [{ name: 'site', aside: health }];
  if (!open) return lines;
  const stands = isNoticed(open, allowed) ? 'noticed' : 'unnoticed';
  const aside = open.row?.name ?? t(`popup.conversation.${stands}`);
  return [{ name: 'conversation', aside }, ...lines];
}
