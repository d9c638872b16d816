import { readFileSync, readdirSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';

/** One sentence of a language, by its name with dots. */
export interface Sentence {
  readonly key: string;
  /** One form, or one for each plural category of the language in its order. */
  readonly forms: readonly string[];
  readonly isPlural: boolean;
}

/** Names of the languages there are, as the browser writes them: `en`, `pt_BR`. */
export const LANGUAGES: readonly string[] = readdirSync('locales').map((file) =>
  file.replace('.yml', ''),
);

/** Every sentence of a language, in the order of its file. */
export function sentencesIn(language: string): readonly Sentence[] {
  const text = readFileSync(`locales/${language}.yml`, 'utf8');
  return parseMessagesText(text, 'YAML')
    .map((message) => ({
      key: message.key.join('.'),
      forms: message.type === 'plural' ? Object.values(message.plurals) : [message.message],
      isPlural: message.type === 'plural',
    }))
    .filter(({ key }) => !key.startsWith('@@'));
}
