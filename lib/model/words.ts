import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

/** Every sentence the product can say: the keys of locales/en.yml, with dots. */
export type MessageKey = keyof GeneratedI18nStructure;

/**
 * Looks up a sentence in the user's language.
 * `$1`, `$2`… are replaced by `substitutions`; `count` picks the plural form. An unknown key gives an empty string.
 */
export type Translate = (
  key: MessageKey,
  substitutions?: readonly (string | number)[],
  count?: number,
) => string;
