import { readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

test('every sentence has a name a browser takes: one it refuses keeps all of Andante from loading', () => {
  const messages = parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML');
  const names = messages.map(({ key }) => key.join('_'));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !/^[\w@]+$/.test(name))).toEqual([]);
});
