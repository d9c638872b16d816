import { i18n } from '#i18n';
import type { MessageKey, Translate } from '#lib/model/words';

/** Sentences in the browser's language, from locales/. */
export const translate: Translate = (key, substitutions, count) => {
  const t: (key: MessageKey, ...rest: unknown[]) => string = i18n.t;
  return t(key, ...(count === undefined ? [] : [count]), substitutions?.map(String));
};
