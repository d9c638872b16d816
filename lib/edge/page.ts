import type { Settings } from '#lib/model/settings';
import type { Translate } from '#lib/model/words';

/** Gives a page of Andante its language, its direction and the user's appearance. The title stays neutral. */
export function dressPage(
  page: Document,
  t: Translate,
  appearance: Settings['appearance'] = 'system',
): void {
  const root = page.documentElement;
  root.lang = t('common.lang');
  root.dir = t('common.dir');
  root.dataset['appearance'] = appearance;
}

/** Leaves for a page that says nothing, and leaves nothing to come back to. Until that is there, nothing can be seen. */
export function leavePage(page: Window): void {
  page.document.documentElement.hidden = true;
  page.location.replace('about:blank');
}
