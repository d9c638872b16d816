import type { Conversation } from '#lib/model/conversation';
import type { SiteId } from '#lib/model/ids';
import type { Translate } from '#lib/model/words';

/** A conversation as the person calls it; "about" before one told apart only by a name on the page. */
export function conversationName(
  { name, site, weak }: Pick<Conversation, 'name' | 'site' | 'weak'>,
  nameOf: (site: SiteId) => string,
  t: Translate,
): string {
  const said = name ?? t('options.conversations.unnamed', [nameOf(site)]);
  return weak ? t('options.conversations.about', [said]) : said;
}
