import { readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import type { Translate } from '#lib/model/words';

const sentences = new Map<string, string>();
for (const message of parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML')) {
  if (message.type === 'simple') sentences.set(message.key.join('.'), message.message);
}

/** The real English sentences, for tests that judge what people read. An unknown key throws. */
export const english: Translate = (key, substitutions, count) => {
  const text = sentences.get(key);
  if (text === undefined) throw new Error(`There is no sentence ${key}.`);
  const forms = text.split(' | ');
  const form = count === undefined ? text : (forms[count === 1 ? 0 : forms.length - 1] ?? text);
  const said = substitutions ?? (count === undefined ? [] : [count]);
  return form.replace(/\$(\d)/g, (_, n: string) => String(said[Number(n) - 1] ?? ''));
};
