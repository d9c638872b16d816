import type { Seeing } from '#lib/history/here';
import type { Translate } from '#lib/model/words';
import type { Times } from '../times';

/** A site's health in one sentence. */
export function seeingText(seeing: Seeing, t: Translate, times: Times): string {
  if (seeing.kind === 'waiting') return t('popup.site.waiting');
  if (seeing.kind === 'unseen') return t('popup.site.unseen', [times.moment(seeing.since)]);
  return t('popup.site.seen', [times.ago(seeing.lastSendAt)]);
}
