import { readFileSync, readdirSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';

/** A letter before or after would make it another word; `\\b` knows only those without accents. */
function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');
}

/**
 * Words that judge, diagnose, command, alarm, or name another person by a pronoun, in each language. Where things have
 * a gender, only the pronouns that mean a person.
 */
export const BANNED_IN = {
  en: wholeWords(
    'should|must|ought|have to|too much|too many|again|warning|alert|danger|red flags?|toxic|addicted|trauma\\w*|attach\\w*|bond\\w*|love.?bomb\\w*|dopamine|oxytocin|narciss\\w*|avoidant|anxious|unhealthy|obsess\\w*|he|she|him|his|her|hers|the one|scor\\w*|streak|goal|badge|heal\\w*|stop it',
  ),
  de: wholeWords(
    'soll(?:te|test|st|en)?|muss|musst|müssen|zu viel|zu viele|schon wieder|erneut|Warnung|Alarm|Gefahr|Warnsignale?|toxisch\\p{L}*|süchtig\\p{L}*|Trauma\\p{L}*|Bindungs\\p{L}*|Love.?Bombing|Dopamin|Oxytocin|narziss\\p{L}*|ungesund\\p{L}*|besessen\\p{L}*|ihm|der eine|die eine|Punktestand|Serie|Ziel|Abzeichen|heil(?:t|en|ung)',
  ),
  es: wholeWords(
    'debes|deberías|debería|tienes que|demasiad[oa]s?|otra vez|de nuevo|advertencia|alerta|peligro|señal(?:es)? de alarma|tóxic[oa]s?|adict[oa]s?|trauma\\p{L}*|apego|love.?bombing|dopamina|oxitocina|narcis\\p{L}*|ansios[oa]|obses\\p{L}*|él|ella|el indicado|la indicada|puntuación|racha|meta|insignia|san(?:ar|a)|curar',
  ),
  fr: wholeWords(
    'dois|devrais|devrait|devez|devriez|il faut|trop|encore une fois|à nouveau|avertissement|alerte|danger|drapeaux? rouges?|toxiques?|accros?|trauma\\p{L}*|attachement|love.?bombing|dopamine|ocytocine|narciss\\p{L}*|anxieu(?:x|se)|obsess\\p{L}*|lui|la bonne personne|score|série|objectif|badge|guéri[rt]?',
  ),
  pt_BR: wholeWords(
    'deve|deveria|precisa parar|tem que|demais|de novo|outra vez|aviso de perigo|alerta|perigo|sina(?:l|is) de alerta|tóxic[oa]s?|viciad[oa]s?|trauma\\p{L}*|apego|love.?bombing|dopamina|ocitocina|narcis\\p{L}*|ansios[oa]|obsess\\p{L}*|a pessoa certa|pontuação|sequência|meta|medalha|curar',
  ),
  ar: wholeWords(
    'يجب|ينبغي|عليك أن|أكثر من اللازم|مرة أخرى|تحذير|إنذار|خطر|سام|سامة|مدمن|مدمنة|صدمة|التعلق|دوبامين|أوكسيتوسين|نرجسي|قلق|هوس|نقاط|هدف|وسام|شفاء',
  ),
} as const satisfies Readonly<Record<string, RegExp>>;

/** A language the locales can be in. */
export type Language = keyof typeof BANNED_IN;

/** The languages the locales are in now. Fails for one nobody has written rules for. */
export const LANGUAGES: readonly Language[] = readdirSync('locales')
  .filter((file) => file.endsWith('.yml'))
  .map((file) => {
    const name = file.slice(0, -'.yml'.length);
    const language = (['en', 'de', 'es', 'fr', 'pt_BR', 'ar'] as const).find((one) => one === name);
    if (language === undefined) throw new Error(`There are no rules for the words of ${name}.`);
    return language;
  });

/** Every sentence of one language by its key. */
export function wordsOf(language: Language): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const message of parseMessagesText(
    readFileSync(`locales/${language}.yml`, 'utf8'),
    'YAML',
  )) {
    if (message.type === 'simple' || message.type === 'chrome')
      words.set(message.key.join('.'), message.message);
  }
  return words;
}
