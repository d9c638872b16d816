import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from './extension.ts';

/** Longer by 40 %, with accents: what does not fit in it would not fit in some language. Never shipped. */
export const PSEUDO = 'pseudo';

type Messages = Record<string, { message: string }>;

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
  ...{ A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Ü', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž' },
};

/** A sentence in the pseudo-language. What is put into it stays as it is. */
export function pseudo(sentence: string): string {
  const accented = sentence.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter);
  const more = accented.replace(/\$\d/g, '').slice(0, Math.ceil(sentence.length * 0.4));
  return `${accented} ${more.trim()}`.trim();
}

/** A copy of the built extension that knows one language only: one of its own, or the pseudo-language. */
export function buildIn(language: string): { readonly build: string; remove(): void } {
  const build = mkdtempSync(join(tmpdir(), `andante-${language}-`));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const locales = join(build, '_locales');
  const messagesOf = (name: string) =>
    JSON.parse(readFileSync(join(locales, name, 'messages.json'), 'utf8')) as Messages;
  const said = language === PSEUDO ? inPseudo(messagesOf('en')) : messagesOf(language);
  for (const name of readdirSync(locales)) {
    if (name !== 'en') rmSync(join(locales, name), { recursive: true });
  }
  writeFileSync(join(locales, 'en', 'messages.json'), JSON.stringify(said));
  return { build, remove: () => rmSync(build, { recursive: true, force: true }) };
}

function inPseudo(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([name, { message }]) => {
    const isKept = /^(common_(lang|dir)|manifest_)/.test(name);
    const forms = message.split(' | ').map(pseudo).join(' | ');
    return [name, { message: isKept ? message : forms }] as const;
  });
  return Object.fromEntries(entries);
}
