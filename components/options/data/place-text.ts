import type { RowPlace } from '#lib/history/transfer/refused';
import type { Translate } from '#lib/model/words';

/** Where in a file something is wrong, in words. */
export function placeText({ store, row, isOwn }: RowPlace, t: Translate): string {
  const name = t(`options.data.store.${store}`);
  return t(isOwn ? 'options.move.refused.at' : 'options.move.refused.after', [row, name]);
}
